import { t } from '../messages/index.ts';
import { spacedCode } from '../phone/code-typing.ts';
import { Heading } from '../ui/heading.tsx';
import { WarningIcon } from '../ui/icons.tsx';

/** The code leads nowhere: say why, and that the problem can be reported all the same. */
export function CodeStopped({ code, reason }: { code: string; reason: string }) {
  const why = reason === 'code_suspended' || reason === 'code_replaced' ? reason : 'code_unknown';
  return (
    <div class="stop-page">
      <WarningIcon />
      <Heading>{t(`stopped.${why}.title`)}</Heading>
      <p class="digits big">{spacedCode(code)}</p>
      <p>{t(`stopped.${why}.text`)}</p>
      <a class="button primary" href="/r">
        {t('stopped.report_anyway')}
      </a>
      <a class="button plain" href="/">
        {t('stopped.type_again')}
      </a>
      <p>
        <a href="/r?step=category.codes">{t('landing.suspicious')}</a>
      </p>
    </div>
  );
}
