import { chooseDistrict } from './choose-district.ts';
import { dlq } from './dlq/command.ts';
import { runCommand } from './run-command.ts';

/** `npm run dlq -- list|redrive|drop`. */
runCommand((args) => {
  chooseDistrict('QUEUE_BASE_URL');
  return dlq(args);
});
