import { CodeEntry } from '../home/code-entry.tsx';
import { MyReports } from '../home/my-reports.tsx';
import { t } from '../messages/index.ts';
import { DraftBanner } from '../ui/draft-banner.tsx';
import { Heading } from '../ui/heading.tsx';
import { CameraIcon } from '../ui/icons.tsx';
import '../home/home.css';

/** For those who come without scanning: what this is, the code by hand, and their own reports. */
export function Home() {
  return (
    <>
      <section class="plate home-plate">
        <Heading class="plate-name">{t('home.title')}</Heading>
        <p class="plate-path">{t('home.lead')}</p>
        <CodeEntry />
      </section>
      <a class="button action" href="/r">
        <CameraIcon />
        <span>{t('home.report_without_code')}</span>
      </a>
      <DraftBanner />
      <MyReports />
      <section class="how">
        <h2>{t('home.how_title')}</h2>
        <ol>
          <li>{t('home.how_scan')}</li>
          <li>{t('home.how_tell')}</li>
          <li>{t('home.how_follow')}</li>
        </ol>
      </section>
      <p class="staff-line">
        <a href="/me">{t('home.me')}</a>
      </p>
      <p class="staff-line">
        <a href="/work">{t('home.staff')}</a>
      </p>
    </>
  );
}
