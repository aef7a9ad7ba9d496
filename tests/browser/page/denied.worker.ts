// The lab's worker in a browser that denies locks to the page.
import './deny-locks';
import '../../../src/lab/jobs/browser.worker';
