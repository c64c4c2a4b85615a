import { ResidentOnly } from '../me/resident-only.tsx';
import { Consents } from '../my-data/consents.tsx';
import { Copy } from '../my-data/copy.tsx';
import { Correct } from '../my-data/correct.tsx';
import { myData } from '../my-data/data-api.ts';
import { Erase } from '../my-data/erase.tsx';
import { Held } from '../my-data/held.tsx';
import { td } from '../my-data/messages/index.ts';
import { Failure } from '../ui/failure.tsx';
import { Heading } from '../ui/heading.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useLoad } from '../ui/use-load.ts';
import '../my-data/my-data.css';

function Everything() {
  const { data, error, reload } = useLoad('my-data', myData);
  if (error && !data) return <Failure error={error} onRetry={reload} />;
  if (!data) return <Skeleton />;
  return (
    <>
      <Heading>{td('title')}</Heading>
      <p>{td('intro')}</p>
      <Held data={data} />
      <Consents />
      <Copy first={data.export} />
      <Correct data={data} onChange={reload} />
      <Erase data={data} />
    </>
  );
}

export const MyDataPage = () => <ResidentOnly>{() => <Everything />}</ResidentOnly>;
