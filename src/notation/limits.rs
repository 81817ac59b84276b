//! Every limit on what people write, with its name, unit and reason. What is over a limit is refused with the limit
//! named; nothing is cut in silence. Leaves the refusing to whoever reads.

/// A format's file, in bytes: a long one has 20 KB; a thousand steps with texts in two languages still fit.
pub const FORMAT_BYTES: usize = 1_000_000;

/// One line of a journal, in bytes: the first holds the source of every format used, a later one a whole proposal.
pub const JOURNAL_LINE_BYTES: usize = 4_000_000;

/// `ronde.ron`, in bytes: a team's vocabulary and circles; as much as a journal's line, which repeats the words.
pub const SETTINGS_BYTES: usize = 4_000_000;

/// A team's own theme, in bytes: eleven colours, with room for what is said about each.
pub const THEME_BYTES: usize = 100_000;

/// A script for `ronde play`, in bytes: a meeting of 2,000 acts, one a line, has 300 KB.
pub const SCRIPT_BYTES: usize = 4_000_000;

/// Any file of people: the largest of the above. What is larger is not read at all.
pub const FILE_BYTES: usize = 4_000_000;

/// Blocks inside blocks: more than anyone can follow.
pub const BLOCKS_DEPTH: usize = 30;

/// The same in levels as the reader of RON counts them (a block with its steps takes four, the file itself some):
/// keeps the stack small.
pub const NESTING: usize = 4 * BLOCKS_DEPTH + 8;

/// Formats that use formats that use formats: a circle meeting needs three; more is a circle of its own.
pub const INCLUDES_DEPTH: usize = 8;

/// Steps and blocks of one format with all it uses: two days of fifteen-minute boxes are 200.
pub const STEPS: usize = 500;

/// People in one session: a round of more has no end, and the list no room.
pub const PEOPLE: usize = 200;

/// A person's or circle's name, in graphemes (what a reader sees as one letter): the longest real ones stay under 100.
pub const NAME_GRAPHEMES: usize = 200;

/// An id (`consent_full`), in bytes: it stands in places, paths and tables, and must stay readable there.
pub const ID_BYTES: usize = 64;

/// The sentence for the room (`say`), in graphemes: what is read from five metres at a glance (screens 10).
pub const SAY_GRAPHEMES: usize = 70;

/// A session's subject or an item's title, in graphemes: it is a line on the wall, not a proposal.
pub const SUBJECT_GRAPHEMES: usize = 200;

/// A proposal's text, in bytes: eighty pages. Twenty of them still fit in a journal's line.
pub const PROPOSAL_BYTES: usize = 200_000;

/// A note, action, parked point, question, objection or concern, in bytes: three pages.
pub const NOTE_BYTES: usize = 10_000;

/// The shortest timebox of a turn or step, in milliseconds: one second, since the screen counts in seconds.
pub const SPAN_SHORTEST_MILLISECONDS: u64 = 1_000;

/// The longest timebox of a turn, step or block, in milliseconds: a day; what is longer is several meetings.
pub const SPAN_LONGEST_MILLISECONDS: u64 = 24 * 60 * 60 * 1_000;

/// The shortest delay between meetings (`absent: Lazy("48h")`), in milliseconds: a minute, or nobody could answer.
pub const DELAY_SHORTEST_MILLISECONDS: u64 = 60 * 1_000;

/// The longest delay between meetings, in milliseconds: 366 days; what may wait longer is decided anew.
pub const DELAY_LONGEST_MILLISECONDS: u64 = 366 * 24 * 60 * 60 * 1_000;

/// A span of time as written, in bytes: `1h 30m 15s 500ms` has 16.
pub const SPAN_TEXT_BYTES: usize = 64;

/// Digits of one number in a span: nine are thirty years in seconds, far over any limit here.
pub const SPAN_DIGITS: usize = 9;

/// How far ahead an action may be due, in days: ten years; further is a slip of the pen.
pub const DUE_DAYS_AHEAD: i64 = 3_660;

/// A due date as typed, in bytes: « mercredi 1er décembre 2027 » has 30.
pub const DUE_TEXT_BYTES: usize = 100;

/// Marks stacked on one letter that are still drawn: four carry every script in use; more paint over the lines above
/// and below.
pub const MARKS_ON_A_LETTER: usize = 4;

/// Bytes of one line that a diagnostic shows: what stands further from the caret does not help.
pub const SHOWN_LINE_BYTES: usize = 160;

/// Names listed after "expected one of": a longer list is read by nobody.
pub const NAMES_LISTED: usize = 12;
