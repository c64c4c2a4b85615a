import { ResidentOnly } from '../me/resident-only.tsx';
import { tp } from '../praise/messages/index.ts';
import { OwnPraises } from '../praise/own-praises.tsx';
import { myPraises, staffPraises } from '../praise/praise-api.ts';
import { StaffOnly } from '../staff-session/staff-only.tsx';
import { Heading } from '../ui/heading.tsx';
import '../styles/controls.css';

/** Thanks to the households of a resident. */
export const MyPraises = () => (
  <ResidentOnly>
    {({ id }) => (
      <>
        <Heading>{tp('own.title')}</Heading>
        <p class="hint">{tp('own.text_me')}</p>
        <OwnPraises name={`praises.${id}`} praises={myPraises} />
      </>
    )}
  </ResidentOnly>
);

/** Thanks to a member of staff. */
export const WorkPraises = () => (
  <StaffOnly>
    {({ id }) => (
      <>
        <Heading>{tp('own.title')}</Heading>
        <p class="hint">{tp('own.text_staff')}</p>
        <p class="hint">
          <a href="/work/people">{tp('own.name_staff')}</a>
        </p>
        <OwnPraises name={`praises.${id}`} praises={staffPraises} />
      </>
    )}
  </StaffOnly>
);
