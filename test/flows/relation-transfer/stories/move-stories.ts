import {
  arrival, broughtDown, cityReviews, delivered, departed, departure, departurePapers, departureRegistered, fileBack, fileReturned, fileSent, filed, formFilled, papersCopied, provinceReviews, receipts, reportedUp,
} from '../../../../scripts/demo/in-province-story.ts';
import { countyReports, supplemented } from '../../../../scripts/demo/inbound-story.ts';
import { advance } from '../../../../scripts/demo/act-in-case.ts';
import { recordDeath, withdraw } from '../../case-life/support.ts';
import type { Part, Side } from '../support/play-move.ts';
import { applies, caseOf, clientOf, comesFirst, goesOn, isTakenIn } from '../support/play-move.ts';

/** How one case of a move has come out. */
export interface Outcome {
  side: Side;
  outcome: string;
  acts: readonly string[];
  never: readonly string[];
  papers: readonly string[];
  /** constraints that it breaks on purpose */
  late?: readonly string[];
  left?: readonly string[];
  /** how each period of the county came out, where the story says it */
  periods?: readonly string[];
}

export interface MoveStory {
  what: string;
  parts: readonly Part[];
  /** each case in the order in which it was opened on its side */
  outcomes: readonly Outcome[];
}

const closes = (on: string, filedOn: string) => [delivered(on), filed(filedOn)];
/** A case that has been ended early: its notice is delivered, its papers are filed. */
const isWithdrawn = (side: Side, on: string): Part => async (move) => {
  await advance(clientOf(move, side), caseOf(move, side), on);
  await withdraw(clientOf(move, side), caseOf(move, side), on);
};
const dies = (side: Side, on: string): Part => async (move) => {
  await advance(clientOf(move, side), caseOf(move, side), on);
  await recordDeath(clientOf(move, side), caseOf(move, side), on, on);
};

export const moveStories: readonly MoveStory[] = [
  {
    what: 'a supplement, a receipt that was missing, returned once by city and province, then moved with the number kept (R134, R136)',
    parts: [
      applies(),
      goesOn('out', [departurePapers('2026-03-11', 'incomplete', {}, { L3: { status: 'not-in-form', defects: ['not-moved'] } }), delivered('2026-03-12'), supplemented('2026-03-13'), departurePapers('2026-03-13'), papersCopied('2026-03-13'), fileSent('2026-03-16')]),
      isTakenIn('2026-03-18'),
      goesOn('in', [
        receipts('incomplete', '2026-03-18'), receipts('complete', '2026-03-19'), formFilled('2026-03-20'), countyReports('2026-03-23'), cityReviews('returned', '2026-03-26', '2026-03-24', { correction: '登记表没有贴照片（虚构）。' }),
        ...reportedUp(['2026-03-27', '2026-03-27', '2026-03-30', '2026-03-31']), provinceReviews('returned', '2026-04-03', '2026-04-01', { correction: '复印件不清晰（虚构）。' }),
        ...reportedUp(['2026-04-08', '2026-04-08', '2026-04-09', '2026-04-10']), provinceReviews('approved', '2026-04-14', '2026-04-13'),
      ]),
      goesOn('out', [departureRegistered('2026-04-15'), filed('2026-04-20')]),
      goesOn('in', broughtDown({ sentOn: '2026-04-15', atCity: ['2026-04-16', '2026-04-17'], atCounty: '2026-04-20', deliveredOn: '2026-04-21', filedOn: '2026-04-28' })),
    ],
    outcomes: [
      { side: 'out', outcome: 'transferred', acts: ['find-transfer-materials-incomplete', 'copy-papers', 'issue-local-transfer-certificate', 'dispatch-file', 'announce-file', 'learn-of-transfer', 'register-departure'], never: ['return-materials', 'contact-receiving-county'], papers: ['transfer-supplement-notice', 'local-transfer-certificate'], periods: ['met'] },
      { side: 'in', outcome: 'transferred', acts: ['learn-of-file', 'find-receipts-incomplete', 'receive-transfer-papers', 'adjust-database', 'enter-new-household', 'answer-sender', 'deliver-transferred-certificate', 'set-transfer-payer'], never: ['renumber-certificate', 'return-file'], papers: ['registration-form'] },
    ],
  },
  {
    what: 'the person comes first, the file is late, and so is every level; it goes on all the same',
    parts: [
      applies(), comesFirst(),
      goesOn('out', [departurePapers(), papersCopied('2026-04-15'), fileSent('2026-04-16')]),
      goesOn('in', [receipts('complete', '2026-04-20'), formFilled('2026-04-21'), countyReports('2026-04-22'), ...[cityReviews('forwarded', '2026-04-28', '2026-04-23')], provinceReviews('approved', '2026-06-15', '2026-04-29'), ...broughtDown({ sentOn: '2026-06-16', atCity: ['2026-06-17', '2026-06-18'], atCounty: '2026-06-22', deliveredOn: '2026-07-24', filedOn: '2026-07-31' })]),
      goesOn('out', [departureRegistered('2026-06-16'), filed('2026-06-22')]),
    ],
    outcomes: [
      { side: 'out', outcome: 'transferred', acts: ['announce-file', 'register-departure'], never: [], papers: ['local-transfer-certificate'], late: ['transfer-county-dispatch-file'], left: ['issue-supervision'] },
      { side: 'in', outcome: 'transferred', acts: ['learn-of-file', 'adjust-database', 'deliver-transferred-certificate'], never: ['renumber-certificate'], papers: ['registration-form'], late: ['transfer-province-province-hands-down-certificate', 'transfer-county-down-deliver-transferred-certificate'], left: ['issue-supervision'] },
    ],
  },
  {
    what: 'the county that is left finds that it is no move to another county: refused in writing',
    parts: [applies(), goesOn('out', [departurePapers('2026-03-11', 'refused', { refusalReason: '户籍仍在本县，只更新地址（虚构）。' }), ...closes('2026-03-13', '2026-03-27')])],
    outcomes: [{ side: 'out', outcome: 'transfer-refused', acts: ['county-refuses-transfer', 'issue-transfer-refusal', 'return-materials'], never: ['accept-transfer', 'dispatch-file'], papers: ['transfer-refusal-notice'] }],
  },
  {
    what: 'the file comes back, is sent again, is refused by the province, and the county gives up',
    parts: [
      applies(), goesOn('out', departure), isTakenIn(), goesOn('in', [receipts('refused', '2026-03-18'), fileReturned('2026-03-19'), ...closes('2026-03-20', '2026-03-27')]),
      goesOn('out', [fileBack('retry', '2026-03-23'), papersCopied('2026-03-24'), fileSent('2026-03-25')]), isTakenIn('2026-03-27'),
      goesOn('in', [receipts('complete', '2026-03-30'), ...reportedUp(['2026-03-31', '2026-04-01', '2026-04-02', '2026-04-03']), provinceReviews('refused', '2026-04-10', '2026-04-07', { refusalReason: '档案记载与户籍不符（虚构）。' }), fileReturned('2026-04-14'), ...closes('2026-04-15', '2026-04-22')]),
      goesOn('out', [fileBack('give-up', '2026-04-17'), ...closes('2026-04-20', '2026-04-27')]),
    ],
    outcomes: [
      { side: 'out', outcome: 'transfer-refused', acts: ['learn-of-return', 'retry-transfer', 'give-up-transfer', 'issue-transfer-refusal', 'return-materials'], never: ['learn-of-transfer', 'register-departure'], papers: ['local-transfer-certificate', 'transfer-refusal-notice'], periods: ['met', 'met'] },
      { side: 'in', outcome: 'transfer-refused', acts: ['county-refuses-transfer', 'return-file', 'answer-sender', 'issue-transfer-refusal'], never: ['fill-registration-form', 'adjust-database'], papers: ['transfer-refusal-notice'] },
      { side: 'in', outcome: 'transfer-refused', acts: ['province-refuses-transfer', 'issue-province-transfer-refusal', 'return-file', 'answer-sender'], never: ['adjust-database'], papers: ['registration-form', 'transfer-refusal-notice'] },
    ],
  },
  {
    what: 'the person comes first, then the county that is left ends its case: the other one learns that no file will come',
    parts: [
      applies(), comesFirst(), goesOn('out', [departurePapers()]), isWithdrawn('out', '2026-03-12'), goesOn('out', closes('2026-03-13', '2026-03-27')),
      goesOn('in', closes('2026-03-16', '2026-03-30')),
    ],
    outcomes: [
      { side: 'out', outcome: 'withdrawn', acts: ['withdraw-application', 'tell-receiver-of-end'], never: ['announce-file'], papers: ['closing-notice'] },
      { side: 'in', outcome: 'transfer-refused', acts: ['learn-of-end', 'issue-transfer-refusal', 'return-materials'], never: ['learn-of-file', 'return-file', 'answer-sender'], papers: ['transfer-refusal-notice'] },
    ],
  },
  {
    what: 'the person dies after the file has come: the receiving case ends, the file goes back, the other county closes its case',
    parts: [
      applies(), goesOn('out', departure), isTakenIn(), goesOn('in', [receipts('complete', '2026-03-18')]), dies('in', '2026-03-19'), goesOn('in', closes('2026-03-23', '2026-03-30')),
      goesOn('out', [fileBack('give-up', '2026-03-25'), ...closes('2026-03-26', '2026-04-03')]),
    ],
    outcomes: [
      { side: 'out', outcome: 'transfer-refused', acts: ['learn-of-return', 'give-up-transfer'], never: ['learn-of-transfer'], papers: ['transfer-refusal-notice'] },
      { side: 'in', outcome: 'terminated-by-death', acts: ['terminate-by-death', 'tell-sender-of-end'], never: ['adjust-database', 'answer-sender'], papers: ['closing-notice'] },
    ],
  },
  {
    what: 'the case ends before the file is announced, and a second one takes it in',
    parts: [
      applies(), comesFirst(), isWithdrawn('in', '2026-03-12'), goesOn('in', closes('2026-03-13', '2026-03-27')), goesOn('out', departure), isTakenIn(), goesOn('in', arrival), goesOn('out', departed), goesOn('in', broughtDown()),
    ],
    outcomes: [
      { side: 'out', outcome: 'transferred', acts: ['announce-file', 'learn-of-transfer'], never: ['learn-of-return'], papers: ['local-transfer-certificate'] },
      { side: 'in', outcome: 'withdrawn', acts: ['withdraw-application'], never: ['tell-sender-of-end', 'learn-of-file'], papers: ['closing-notice'] },
      { side: 'in', outcome: 'transferred', acts: ['learn-of-file', 'adjust-database'], never: ['renumber-certificate'], papers: ['registration-form'] },
    ],
  },
];
