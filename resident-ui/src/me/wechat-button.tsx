import { getDistrict } from '../api.ts';
import { useLoad } from '../ui/use-load.ts';
import { tm } from './messages/index.ts';

/** WeChat answers for people in its own browser only; elsewhere its page says no more than "open in WeChat". */
const inWechat = (): boolean => /MicroMessenger/i.test(navigator.userAgent);

function Offered() {
  const { data } = useLoad('district', getDistrict);
  if (!data?.wechat) return null;
  return (
    <a class="button outline" href="/api/residents/wechat/start">
      {tm('signin.wechat')}
    </a>
  );
}

/** One tap instead of a number and a code, where the district has arranged for it. */
export const WechatButton = () => (inWechat() ? <Offered /> : null);
