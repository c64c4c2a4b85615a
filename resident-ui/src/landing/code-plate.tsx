import type { CodeInfo } from '../api-types.ts';
import { t } from '../messages/index.ts';
import { spacedCode } from '../phone/code-typing.ts';
import { Heading } from '../ui/heading.tsx';
import { KindIcon } from './kind-icon.tsx';

/** The enamel plate by the door, on the screen: what the person sees here is what hangs there. */
export function CodePlate({ info }: { info: CodeInfo }) {
  return (
    <section class="plate">
      <p class="plate-kind">
        <KindIcon kind={info.kind} />
        {t(`kind.${info.kind}`)}
      </p>
      <Heading class="plate-name">{info.place.name}</Heading>
      <p class="plate-path">{(info.place.regionPath ?? []).join('\u00a0· ')}</p>
      <p class="plate-code">
        <span class="plate-code-label">{t('landing.code')}</span>
        <span class="digits">{spacedCode(info.code)}</span>
      </p>
    </section>
  );
}
