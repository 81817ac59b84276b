# English. One sentence a message, in the order and under the headings of messages.rs.

## Terms

-participant = { $form ->
    [many] people
    [a] a person
    [no] no person
    [the] the person
    [of-the] of the person
    [to-the] to the person
    [label] People
   *[one] person
}
-facilitator = { $form ->
    [many] facilitators
    [a] a facilitator
    [no] no facilitator
    [the] the facilitator
    [of-the] of the facilitator
    [to-the] to the facilitator
    [label] Facilitation
   *[one] facilitator
}
-scribe = { $form ->
    [many] scribes
    [a] a scribe
    [no] no scribe
    [the] the scribe
    [of-the] of the scribe
    [to-the] to the scribe
    [label] Notes
   *[one] scribe
}
-time-keeper = { $form ->
    [many] time keepers
    [a] a time keeper
    [no] no time keeper
    [the] the time keeper
    [of-the] of the time keeper
    [to-the] to the time keeper
    [label] Time
   *[one] time keeper
}
-memory-keeper = { $form ->
    [many] memory keepers
    [a] a memory keeper
    [no] no memory keeper
    [the] the memory keeper
    [of-the] of the memory keeper
    [to-the] to the memory keeper
    [label] Memory
   *[one] memory keeper
}
-proposal-holder = { $form ->
    [many] proposal holders
    [a] a proposal holder
    [no] no proposal holder
    [the] the proposal holder
    [of-the] of the proposal holder
    [to-the] to the proposal holder
    [label] Proposal held by
   *[one] proposal holder
}
-objector = { $form ->
    [many] objectors
    [a] an objector
    [no] no objector
    [the] the objector
    [of-the] of the objector
    [to-the] to the objector
    [label] Objection held by
   *[one] objector
}
-circle = { $form ->
    [many] circles
    [a] a circle
    [no] no circle
    [the] the circle
    [of-the] of the circle
    [to-the] to the circle
    [label] Circle
   *[one] circle
}
-proposal = { $form ->
    [many] proposals
    [a] a proposal
    [no] no proposal
    [the] the proposal
    [of-the] of the proposal
    [to-the] to the proposal
    [label] Proposal
   *[one] proposal
}
-objection = { $form ->
    [many] objections
    [a] an objection
    [no] no objection
    [the] the objection
    [of-the] of the objection
    [to-the] to the objection
    [label] Objection
   *[one] objection
}
-concern = { $form ->
    [many] concerns
    [a] a concern
    [no] no concern
    [the] the concern
    [of-the] of the concern
    [to-the] to the concern
    [label] Concern
   *[one] concern
}
-decision = { $form ->
    [many] decisions
    [a] a decision
    [no] no decision
    [the] the decision
    [of-the] of the decision
    [to-the] to the decision
    [label] Decision
   *[one] decision
}
-check-in = Check-in
-weather = Weather
-frame-item = What is it about?
-present = Proposal
-clarify = Questions
-react = Reactions
-amend = Amendments
-consent-round = Objections
-integrate = Integration
-record = Decision
-celebrate = Celebrate
-check-out = Check-out
-round = Round
-talk = Open talk
-report = Report
-explore = Explore
-agenda = Agenda
-items = Items
-decide = Decide
-shape = Shaping
-rounds = Rounds of objections
-objections = Objections

## Keys

key-space = Space
key-enter = Enter
key-backspace = Backspace
key-tab = Tab
key-escape = Esc
key-page-down = Page Down
key-page-up = Page Up

## Key labels

label-next = next
label-back = back
label-undo = undo
label-redo = redo
label-cover = cover
label-pause = pause
label-note = note
label-find = find
label-help = help
label-close = close
label-close-draft-stays = close, the draft stays
label-choose = choose
label-move = move
label-open = open
label-next-part = next part
label-next-field = next field
label-line-break = new line
label-pass-for-now = pass, later
label-floor = floor
label-direction = direction
label-wants-floor = wants the floor
label-direct-reply = direct reply
label-people = people
label-concern = { -concern }
label-objection = { -objection }
label-edit = edit
label-versions = versions
label-ways-out = ways out
label-time = time
label-minute-more = a minute more
label-minute-less = a minute less
label-turn-time = time
label-previous-step = previous step
label-next-step = next step
label-finish = finish
label-cue = cue
label-review = review
label-language = language
label-theme = theme
label-mouse = mouse
label-leave = leave
label-keep = keep
label-change-kind = change its kind
label-try-now = try now
label-back-to-meeting = back to the meeting
label-go-on = go on

## Help

help-round = Leading the round
help-time = Time
help-everywhere = Everywhere
help-text = In a text
help-next = what comes next, said below
help-back-one = one step back
help-pass = pass, later
help-floor = give the floor to…
help-direction = change the direction
help-people = who arrives, who leaves
help-wants-floor = somebody wants the floor
help-direct-reply = a direct reply, a point of order
help-objection = { -objection(form: "a") }
help-concern = { -concern(form: "a") }
help-edit = change the text
help-versions = the versions of the text
help-ways-out = ways out
help-minutes = a minute more or less
help-time-doors = time, to look at together
help-turn-time = time quiet or hidden
help-pause = a pause
help-finish = finish this step
help-steps = previous step, next step
help-cue = the cue { -facilitator(form: "of-the") }
help-cover = cover the screen
help-undo = undo, redo
help-note = note
help-find = find what to do
help-language = language, theme, mouse
mouse-clicks = A click is a key. { $key } for selecting text.
mouse-free = The mouse selects text. { $key } for clicks.
help-leave = leave, all is kept
help-move = from seat to seat
help-open = open
help-review = read what was decided
help-previous-part = previous part
help-keep = keep, from anywhere
help-clicker = Clicker: next page, previous page and the black button are enough for the whole round.
help-home = Arrows choose, Space or Enter opens, / looks for something, r shows what was decided, q leaves.
help-setup = Enter goes to the next field, Tab to what makes the time fit, ctrl-s begins, Esc goes back.
help-reading = Arrows choose, Space reads a decision, / looks for one, Esc goes back.
help-marks = the marks { -circle(form: "of-the") }
help-close = close this help

## Marks

mark-speaks = speaks, is asked
mark-next = next
mark-waits = waits
mark-spoke = has spoken, has answered
mark-passed-for-now = passed for now
mark-passed = passed
mark-absent = not here
mark-queue = place in the queue
mark-direct-reply = direct reply
mark-concern = { -concern }
mark-objection = { -objection }

## Seats

seat-next = next
seat-on-the-way = on the way
seat-back-soon = back soon
seat-listens = listens
seat-had-to-leave = has left
seat-has-to-leave = has to leave
seat-absent = not here
seat-after-reading = at the end, after reading again
seat-read-again = after reading again
seat-which-answer = which answer?
seat-here = here?

## Stage

stage-ends-about = ends about { $time }
stage-ends = ends { $time }
stage-ends-drift = ends { $time } ({ $drift })
stage-agenda = Our way
stage-cue = Facilitation
stage-then = then { $next }
stage-list-closed = the list is closed
stage-then-time = then { $next }, { $time }
stage-count-of = { $number } of { $count }
stage-speaks = { $name } speaks
stage-silence = A quiet moment.
stage-not-yet-heard = Not yet heard: { $names }
stage-facilitator-closes = { $name } facilitates: another voice can close the round.
stage-facilitator-opens = { $name } facilitates: another voice can open the round.
stage-list-around = { $above } above, { $below } below
stage-lines = lines { $first } to { $last } of { $count }, ▾
stage-may-conclude = time to conclude
stage-one-minute = one minute
stage-paused-since = paused since { $time }
stage-welcome-reading = Welcome, { $name }. We read { -proposal(form: "the") } again.
stage-noted = Noted during the meeting
round-number = { $number ->
    [1] { $step }
    [2] { $step }, second time round
    [3] { $step }, third time round
    [4] { $step }, fourth time round
   *[other] { $step }, round { $number }
}

## Room

room-round = What would you like to say?
room-objection = Do you see an objection: something that would harm the group?
room-signs = Do you see an objection? Show it, all together.
room-together = We answer all together, by a sign.
room-open = Who would like to speak?
room-listen = We listen.
room-integrate = What would lift this objection and still meet the need?
room-record = Who looks after it, until when, and how will we know?
room-somebody = someone
room-aloud = “{ $words }”
room-cue-round = No answers, no comments. Thank each person.
room-cue-objections = Hear everyone before working on anything. A doubt is heard as an objection.
room-cue-together = All at the same moment. Look at each person.
room-cue-open = Invite whoever has not spoken yet. Silence is allowed.
room-cue-listen = No questions yet.
room-cue-silence = Keep the silence yourself, too.
room-cue-amend = Only who holds the proposal speaks. All five answers are good ones.
room-cue-integrate = The objection belongs to the group. Two yeses, each from its own person.
room-cue-record = What nobody can say yet stays open, and is noted as open.
room-cue-agenda = Fewer items, done well. The times are agreed with the agenda.

## Following

follow-step = step { $number } of { $of }
follow-waiting = No meeting has begun in { $folder } yet. The next one is shown here by itself.
follow-waiting-for = There is no meeting “{ $session }” yet. It is shown here by itself.
follow-alone = the facilitator’s screen is closed
follow-broken = the last that could be read: { $why }
follow-larger = a larger font helps the back of the room (Ctrl +)

## Proposal

proposal-title = The proposal
proposal-version = version { $number }
proposal-held-by = held by { $name }
proposal-being-written = { $number ->
    [1] The proposal, being written
   *[other] The proposal, version { $number } being written
}
proposal-changes = Since version { $number }
proposal-added = added
proposal-removed = removed
proposal-folded = { $count ->
    [one] { $count } unchanged paragraph
   *[other] { $count } unchanged paragraphs
}
proposal-term = Until when
proposal-no-term = no end
proposal-review = We look at it again
proposal-need = What need does this proposal answer?
proposal-other-version = another version
heard-title = Heard so far
heard-just-now = heard just now
heard-objections = { $count ->
    [one] { $count } { -objection }
   *[other] { $count } { -objection(form: "many") }
}
heard-concerns = { $count ->
    [one] { $count } { -concern }
   *[other] { $count } { -concern(form: "many") }
}

## Answers

answer-no-objection = { -objection(form: "no") }
answer-no-longer = { -objection(form: "no") } any more
answer-objection = { -objection }
answer-concern = { -concern }
answer-rather-concern = rather { -concern(form: "a") }
answer-withdraw-objection = take it back
answer-could-not = could not answer
answer-yes = yes
answer-no = no
answer-not-yet = not yet
amend-keep = keep
amend-keep-meaning = as it is
amend-clarify = clarify
amend-clarify-meaning = same meaning
amend-change = change
amend-change-meaning = version { $number }
amend-rework = rework
amend-rework-meaning = and talk about it again
amend-withdraw = withdraw
amend-withdraw-meaning = with our thanks
amend-question = { $name }, you have heard everyone. What do you do with the text?

## Hints

hint-floor = pass the floor to { $next }
    .shortest = the floor to { $next }
hint-floor-free = the floor is free
hint-round-complete = the round is complete, then { $step }
    .shortest = the round is complete
hint-round-done = the round is complete
hint-turn-ends-reading = end this turn, then read again for { $name }
    .shortest = then read again
hint-then = then { $next }
hint-write-words = write their words
hint-answer-of = { $name }:
hint-back-to = back to { $name }
hint-back-to-person = back to a person
hint-back-to-everyone = back to everyone
hint-first-objection = hear the first { -objection }
    .shortest = the first { -objection }
hint-decided = it is decided
hint-awaited = { $name } has not answered yet
    .shortest = { $name } to answer
hint-awaited-role = the answer { -proposal-holder(form: "of-the") } is awaited
    .shortest = an answer is awaited
hint-together = nobody objects
hint-together-else = nobody else objects
hint-together-exception = a seat, then o or c
hint-begin-step = begin: { $step }
    .shortest = { $step }
hint-step-done = this step is done, then { $step }
    .short = done, then { $step }
    .shortest = then { $step }
hint-step-done-last = this step is done
hint-role-empty = leave this role empty, begin: { $step }
    .short = leave empty, then { $step }
    .shortest = leave empty
hint-open-item = open item { $number }
hint-go-with = go on with “{ $format }”
    .shortest = “{ $format }”
hint-write-proposal = write { -proposal(form: "the") }
hint-write-agenda = write the agenda
hint-agenda-agreed = nobody objects to this agenda
    .shortest = nobody objects
hint-next-question = the next question
hint-write-amendment = write the new text
hint-read-again = read { -proposal(form: "the") } again for { $name }
    .shortest = read again for { $name }
hint-looks-after = who will look after it?
hint-until-when = until when?
hint-criteria = how will we know that it works?
    .short = how will we know?
hint-record = record the decision, then { $step }
    .shortest = record the decision
hint-record-last = record the decision
hint-uncover = show the screen again
hint-go-on = go on
hint-stop-clock = only stop the clock
hint-keep-version = keep version { $number }
hint-all-kept = All is kept.
hint-close-meeting = close the meeting
hint-ways-out = choose a way out together
    .shortest = ways out
hint-numbers-group = what the group chooses
hint-numbers-ask = put the question to the group
    .shortest = ask the group
hint-exact-time = an exact time
hint-continue-unchanged = go on without a change
    .shortest = go on
hint-choose-one = { $first } to { $last }: choose

## Stops

stop-everyone-answered = Everyone has answered.
stop-nobody-objects = Nobody objects.
stop-objections-wait = { $count ->
    [1] One { -objection } is waiting to be heard.
   *[other] { $count } { -objection(form: "many") } are waiting to be heard.
}
stop-concerns-kept = { $count ->
    [1] One { -concern }, kept with { -decision(form: "the") }.
   *[other] { $count } { -concern(form: "many") }, kept with { -decision(form: "the") }.
}
stop-objections-improved = { $count ->
    [1] One { -objection } improved the text.
    [2] Two { -objection(form: "many") } improved the text.
   *[other] { $count } { -objection(form: "many") } improved the text.
}
stop-decided = We have decided
stop-not-decided = We have not decided yet
stop-why = Why
stop-item = Item { $number }: { $kind }
stop-item-brought = Brought by { $name }. { $time }.
stop-item-time = { $time }.
stop-breath = Time for a breath.
stop-end = The meeting is over.

## Objection at hand

integrate-title = { -objection(form: "label") } { $number } of { $count }
integrate-understand = To understand it together
integrate-question-understand = What would happen? How would we notice?
integrate-question-purpose = How does it touch our purpose?
integrate-question-idea = What idea would lift it?
integrate-question-others = Who else has an idea?
integrate-find = to find it together
integrate-lifted = { $name }, is the objection lifted?
integrate-lifted-all = Is the objection lifted, for everyone?
integrate-meets-need = { $name }, does it still meet the need?
integrate-meets-need-all = Does it still meet the need, for everyone?
integrate-belongs = An objection belongs to the group: nobody holds it alone.
integrate-rather-concern = { $name }, is it rather { -concern(form: "a") }, kept with the decision?
integrate-rather-concern-all = Do we keep it as { -concern(form: "a") }, for everyone?
integrate-takes-back = { $name }, do you take { -objection(form: "the") } back?

## Ways out

ways-title = Which way forward?
ways-aloud = we choose it together, aloud
ways-shorter = a shorter term
ways-shorter-meaning = try two months, then look again
ways-measure = measure
ways-measure-meaning = at which sign would we stop?
ways-entrust = entrust it
ways-entrust-meaning = two people prepare a text, or decide
ways-come-back = come back to it
ways-come-back-meaning = a name, a date, the text as it is
ways-another = another way of deciding
ways-another-meaning = chosen by consent
ways-leave = leave this item
ways-leave-meaning = thank you for bringing it
ways-search = go on searching
ways-search-meaning = another attempt
ways-until = until when?
ways-who = to whom?
ways-sign = at which sign?
ways-date = when do we come back to it?
ways-works-on-it = who works on it until then?
ways-which = which one?
ways-question = { $way }: an objection?

## Doors of time

doors-title = Time
doors-item-was-to-end = this item was to end at { $time }
doors-step-was-to-end = this step was to end at { $time }
doors-end = end
doors-more = { $minutes ->
    [one] { $minutes } minute more, taken from item { $item }. An objection?
   *[other] { $minutes } minutes more, taken from item { $item }. An objection?
}
doors-next-time = We take this item up next time.
doors-drop-last = We leave the last item for this time.
doors-run-over = We end at { $time }.
doors-go-on-until = We go on until { $time }. An objection?
doors-smallest-step = What would be the smallest step now?
doors-until = until { $time }
doors-until-field = Until what time
doors-time-unread = A time such as 15:50, or 5 min.

## Pause

pause-title = A pause
pause-quiet = a quiet moment
pause-quiet-meaning = the question and a circle, nothing else
pause-minutes = { $minutes ->
    [5] five minutes
    [10] ten minutes
   *[other] { $minutes } minutes
}
pause-back-at = back at { $time }
pause-until = until…
pause-until-meaning = a time chosen together
pause-break = Break
pause-we-go-on-at = We go on at
pause-minutes-left = { $minutes ->
    [0] we go on
    [one] { $minutes } minute left
   *[other] { $minutes } minutes left
}
pause-afterwards = afterwards: { $step }

## People

people-who = Who
people-arrives-title = Who arrives
people-arrives = arrives
people-does-not-come = does not come
people-steps-out = steps out
people-comes-back = comes back
people-leaves = leaves
people-sits-next-to = { $name } sits next to…
people-between = between { $left } and { $right }
people-next-to = next to { $name }
people-welcome = welcome { $name } { $place }
    .short = welcome { $name }
people-another-seat = another seat
people-round-goes-on = The round goes on. { $name } will speak when it reaches their seat.
people-answers-at-end = The round of objections goes on. { $name } will answer at the end, after the proposal is read again.
people-has-to-leave = { $name } has to leave.
people-objection-without-waiting = An objection to deciding without waiting?
people-could-not-meaning = “Could not answer” is kept as that: neither consent nor objection.
people-floor-to = To whom does the floor go?
people-began-before = When did { $name } begin?
people-role-asked = Who takes this role: { $role }?
people-same-facilitator-holder = { $name } facilitates and holds this item too. Who facilitates meanwhile?
people-keep-both = keep both
people-new = someone new
people-who-wants-floor = Who wants the floor?
people-who-replies = Who replies directly?
people-who-not-asked = Who will not speak in this round?
people-wants-floor = { $name } wants the floor
people-replies = { $name } replies directly
people-takes-role = { $role }: { $name }
people-not-asked = { $name } will not speak in this round
people-takes-a-role = takes a role

## Capture

capture-note = note
capture-action = action
capture-question = question
capture-parked = for later
capture-what = What
capture-who = Who
capture-by-when = By when
capture-keep-note = keep the note
capture-keep-action = note the action
capture-keep-question = note the question
capture-keep-parked = keep for later
capture-kept = Noted.
capture-date-unread = A date such as “Monday”, “in 2 weeks”, “3 March” or 2027-03-03.
capture-person-unknown = someone who is not here
noted-action = { $who }: { $what }
noted-action-by = { $who }: { $what }, by { $date }
noted-action-anyone = whoever wishes

## Agenda of items

items-question = What do we talk about?
items-another = another item…
items-total = { $time } in all.
items-closing-kept = The last minutes stay for the closing: { -check-out }.
items-title = What is it about
items-kind = What do we want to do with it
items-brought-by = brought by { $name }
items-minutes = How long
items-order = In which place
items-kind-report = report
items-kind-explore = explore
items-kind-decide = decide
items-kind-open = to be seen
items-kinds-explained = report: we listen   explore: we search   decide: by consent
items-edit = change the item
items-earlier = one place earlier
items-later = one place later
items-remove = take it off the agenda
items-by = Who brings it
items-number-unread = A whole number, such as 10.
items-how = How do we take this item?

## Decision

decision-adopted = adopted
decision-adopted-amended = adopted with amendments
decision-deferred = deferred to { $date }
decision-deferred-open = deferred
decision-delegated = entrusted to { $name }
decision-withdrawn = withdrawn
decision-dropped = left
decision-decide-how = to be decided in another way: { $method }
decision-by-consent = by consent
decision-looks-after = { $name } looks after it
decision-looks-after-until = { $name } looks after it until { $date }
decision-we-talk-again = We talk about it again on { $date }
decision-works-on-it = { $name } works on it
decision-works-on-it-until = { $name } works on it until then
decision-nobody-works-on-it = nobody works on it yet
decision-until = Until
decision-known-by = We will know by
decision-decided-with = Decided with
decision-were-there = Present
decision-no-owner = nobody looks after it yet
decision-no-term = neither term nor review date
decision-no-criteria = no criteria yet
decision-lazy = Whoever was not there has { $time } to name an objection.
decision-reopen = “{ $title }” is decided. Open it again?
decision-owner-field = Who looks after it
decision-term-field = Until when
decision-review-field = When do we look at it again
decision-criteria-field = How will we know that it works
decision-leave-open = leave it open

## Minutes

minutes-title = Minutes: { $subject }
minutes-decisions = What we decided
minutes-not-decided = What is not decided yet
minutes-why = Why
minutes-actions = Who does what
minutes-who = Who
minutes-what = What
minutes-by-when = By when
minutes-parked = For later
minutes-questions = Questions
minutes-notes = Notes
minutes-people = Who was there
minutes-present = Present: { $names }
minutes-left = { $name } had to leave at { $time }
minutes-arrived = { $name } came at { $time }
minutes-absent = Not present: { $names }
minutes-agenda = The meeting
minutes-step = Step
minutes-planned = Planned
minutes-actual = Actual
minutes-from-to = from { $from } to { $to }
minutes-objections = Heard in the round
minutes-objection-lifted = lifted by version { $number }
minutes-objection-concern = became a concern
minutes-objection-by-all = { $became }: the group decided so, since who raised it was not there
minutes-objection-withdrawn = taken back
minutes-objection-no-longer = no longer held when asked again, on version { $number }
minutes-objection-tried = being tried, with version { $number }
minutes-objection-open = not lifted yet
minutes-concerns = Concerns kept with the decision
minutes-versions = The versions of the text
minutes-in-progress = The meeting is not over: these minutes will be made again.
minutes-id = Decision { $id }
minutes-labelled = { $label }: { $what }
minutes-person = Person { $number }
minutes-erased = (erased at somebody’s wish)
minutes-since = since { $from }
minutes-talked = What we talked about
minutes-not-reached = Not taken up yet
minutes-next-time = for the next meeting
minutes-on-version = raised on version { $number }
minutes-no-words = without written words
minutes-left-answer = { $name } had to leave at { $time } and left an answer
minutes-left-answer-on = { $name } had to leave at { $time }, having answered on version { $number }
minutes-left-no-objection = { $name } had to leave at { $time } and did not object to deciding without waiting
minutes-left-objection = { $name } had to leave at { $time } and left { -objection(form: "one") } { $number }
minutes-left-could-not = { $name } had to leave at { $time } and could not answer
minutes-absent-ignore = It holds without those who were not there.
minutes-absent-pending = It holds once everyone who was not there has answered.
minutes-test-nobody = Each objection stands as it was spoken: nobody had to judge it.
minutes-step-skipped = left out
minutes-step-running = running
minutes-pauses = Pauses
minutes-clock-stood = the clock stood
minutes-gap = a gap, not counted
minutes-time-agreed = What we agreed about time
minutes-more-time = { $step }: { $time } more
minutes-less-time = { $step }: { $time } less
minutes-end-moved = planned end: { $time }
minutes-door-more = { $time } more, taken from “{ $item }”
minutes-door-next = “{ $item }” goes to the next meeting
minutes-door-drop = “{ $item }” is left for this time
minutes-door-run-over = { $time } beyond the planned end
minutes-door-until = this went on until { $time }
minutes-door-smallest = the smallest step now
minutes-door-refused = { $what }: asked, and not followed
minutes-talk-times = Each person spoke between { $least } and { $most }; half of us, { $median } or less.
minutes-column-id = Decision
minutes-column-date = Date
minutes-column-title = What about
minutes-column-outcome = Outcome
minutes-column-review = Review

## Undo

undo-back = Back: { $state }
undo-again = Again: { $state }
state-not-begun = the meeting has not begun.
state-step = { $step }.
state-floor = { $name } has the floor.
state-not-answered = { $name } has not answered yet.
state-answered = { $name } has answered.
state-nobody-speaks = the floor is free.
state-paused = the meeting is paused.
state-going-on = the meeting goes on.
state-version = version { $number } of the text.
state-no-version = no text yet.
state-not-decided = nothing is decided yet.
state-decided = it is decided.
state-not-here = { $name } is not here.
state-here = { $name } is here.
state-note-gone = the note is gone; its text stays as a draft.
state-note = the note is there.
state-round-open = the round is still open.
state-time = the time is as it was.
state-objection = this objection as it was.
state-agenda = the agenda as it was.
state-question = the question to the group is still open.
state-as-before = everything as it was before.

## Refusals

refusal-nothing-to-undo = Nothing to undo.
refusal-nothing-to-redo = Nothing to redo.
refusal-nothing-before = Nobody had the floor before.
refusal-not-here = { $name } is not here yet.
refusal-has-left = { $name } had to leave.
refusal-away = { $name } has stepped out.
refusal-already-here = { $name } is already here.
refusal-name-taken = There is already a { $name } in { -circle(form: "the") }. An initial tells them apart.
refusal-was-here = { $name } has been here.
refusal-name-empty = A name is needed.
refusal-nobody-has-floor = Nobody has the floor.
refusal-has-floor = { $name } has the floor already.
refusal-not-in-round = { $name } does not speak in this round.
refusal-no-pass = In this round each person is heard: one can wait, not pass.
refusal-pass-later-only = In this round one can pass for now, and speak at the end.
refusal-not-this-step = Not now, in this step.
refusal-not-asked = Nobody is being asked now.
refusal-only-objector = Only { -objector(form: "the") } can take it back.
refusal-not-all-answered = Not everyone has answered yet: { $names }.
refusal-awaited = { $name } has not answered yet.
refusal-proposal-missing = There is { -proposal(form: "no") } yet.
refusal-words-first = It is noted. Its words have a field of their own.
refusal-text-empty = The text is empty.
refusal-text-long = This text is longer than { $limit } characters.
refusal-settled = This item is decided. It has to be opened again first.
refusal-not-settled = This item is not decided.
refusal-closed = The meeting is closed. It can be read.
refusal-not-begun = The meeting has not begun.
refusal-not-paused = The meeting is not paused.
refusal-no-time = This step has no agreed time.
refusal-no-such-step = There is no step of this name.
refusal-more-is-asked = More time is for everyone to give: put it to the group.
refusal-too-much-more = { $minutes ->
    [one] { $minutes } minute more at most.
   *[other] { $minutes } minutes more at most.
}
refusal-given-twice = More time was given twice. Another door, or the smallest step now.
refusal-no-later-item = There is no other item to take time from.
refusal-no-such-person = Nobody has this name here.
refusal-no-such-item = There is no item { $number }.
refusal-no-such-objection = There is no objection { $number }.
refusal-too-many-people = { $limit } people at most.
refusal-no-people = At least one person is needed.
refusal-time-out-of-range = A time between 1 second and 24 hours.
refusal-read-only = This meeting is open to read only.
refusal-already-waits = { $name } is waiting for the floor already.
refusal-list-closed = The list is closed: whoever waits still speaks, nobody is added.
refusal-no-direct-reply = There are no direct replies here.
refusal-one-direct-reply = One direct reply to a turn, and none to a reply.
refusal-everyone-spoke = Everyone has spoken.
refusal-not-all-spoke = Not everyone has been heard yet: { $names }.
refusal-everyone-is-asked = Everyone is asked before this round ends. Not yet: { $names }.
refusal-spoke-already = { $name } has spoken in this round already: each speaks once.
refusal-no-such-format = There is no format “{ $format }” here.
refusal-no-item = No item is open now.
refusal-no-such-role = There is no role “{ $role }” here.
refusal-nothing-on-table = No new text is on the table yet.
refusal-no-concerns = Only objections are asked for here.
refusal-no-gap = No time was lost that could be left out.
refusal-too-early = This turn cannot have begun before the one before it ended.
refusal-too-many = There is no room for more here.
refusal-first = Something comes first.
refusal-sheet-open = A choice is open here.
refusal-text-open = A text is open.
way-arrives = { $name } arrives
way-comes-back = { $name } comes back
way-what-can-be-done = what can be done now
way-ask-at-the-end = somebody is asked at its end

## Disk

disk-full = The disk is full: { $what }.
disk-not-writable = The folder cannot be written to: { $what }.
disk-folder-gone = The meeting’s folder is no longer there: { $what }.
disk-trouble = The disk does not answer: { $what }.
disk-turn-not-kept = { $name }’s turn is not kept yet
disk-act-not-kept = the last act is not kept yet
disk-trying = Trying again.
disk-nothing-lost = Nothing is lost while this window stays open.
disk-no-locks = This disk cannot keep a second program out: open this meeting in one place only.
disk-line-set-aside = A last line that was not whole is kept beside the journal.
disk-keep-elsewhere = keep elsewhere, in { $folder }

## Going on after a gap

gap-length = A gap of { $time }.
gap-left-out = A gap of { $time }, not counted.
gap-question = Does this time count?
gap-leave-out = no, we go on at the same second
gap-count = yes, time went on
gap-held-by = { $name } is leading this meeting, since { $time }.
gap-held = This meeting is open elsewhere.

## Home

home-tagline = meet and decide together, step by step
home-tagline-short = meet and decide together
home-meetings = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
home-decisions = { $count ->
    [one] { $count } { -decision }
   *[other] { $count } { -decision(form: "many") }
}
home-go-on = Go on
home-begin = Begin
home-look-back = Look back
home-search = / search these { $count }
home-interrupted = interrupted { $ago } in { $step }
home-interrupted-floor = interrupted { $ago } in { $step }; { $name } had the floor
home-not-begun = ready, not begun yet
home-people-from-to = { $from } to { $to }
home-others = { $count ->
    [one] ▾ { $count } other
   *[other] ▾ { $count } others
}
home-review-due = due for review { $day }
home-review-overdue = due for review since { $date }
home-hint-go-on = go on with “{ $subject }”
    .shortest = go on
home-hint-begin = prepare “{ $format }”
    .shortest = prepare
home-hint-decision = open the decision
home-first-start = Meetings will be kept in { $folder }.
home-first-try = To try it: a meeting with example people.
home-try = try with example people
    .short = try
home-broken = { $file } cannot be read: { $reason }
home-try-subject = A first try, with example people
home-no-decision = No decision yet.
home-no-meeting = No meeting yet.
home-nothing-found = Nothing matches “{ $text }”.
home-prepared-is-kept = What you wrote is kept for the format that you open next.
home-prepared-is-lost = Leave without what you prepared? { $key } once more.

## Setup

setup-subject = Subject
setup-people = Who is there
setup-people-help = Type, paste a list, or ▾ for a circle
setup-people-order = In the order in which you sit
setup-roles = Roles
setup-by-lot = drawn by lot
setup-nobody = empty
setup-end = Planned end
setup-in-language = in English
setup-language = Language
setup-opening = Opening
setup-closing = Closing
setup-with = with
setup-without = without
setup-screen = Who sees this screen
setup-screen-everyone = everyone
setup-screen-facilitator = { -facilitator(form: "the") }
setup-turn-time = A turn’s time
setup-turn-quiet = quiet
setup-turn-large = large
setup-turn-hidden = hidden
setup-time-needed = The time it takes
setup-ends-about = You will end about { $time }.
setup-ends-after = You will end about { $time }, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} after { $end }.
setup-ends-in-time = You will end about { $time }, within the planned time.
setup-to-end-at = To end at { $time }
setup-offer-turn = { $step }: { $time } a person
setup-offer-without = without { $step }
setup-offer-later = or end at { $time }
setup-offers-together = All together: you will end about { $time }.
setup-if-needed = if needed
setup-open-talk = open talk
setup-turns = { $people } × { $time }
setup-passes-turns = { $passes } × { $people } × { $time }
setup-fewer-people = This format is made for { $from } to { $to } people; you are { $count }.
setup-begin = begin the meeting
    .short = begin
setup-fit = make it fit
setup-subject-missing = What is it about?
setup-end-unread = a time such as 16:00
setup-two-hats = { $name } would facilitate and carry the proposal. Who facilitates while it is dealt with?

## Find

find-count = { $found } of { $count }
find-not-now = not now: { $reason }
find-nothing = Nothing matches “{ $text }”.
find-turn-large = A turn’s time, large
find-holder-withdraws = The holder withdraws the proposal
find-screen = Who sees this screen: { $who }
find-go-to = Go to { $step }
find-go-to-question = Go to { $step }?
find-skip-question = Skip { $step }? Not yet heard: { $names }.
find-finish-question = Finish this step? Not yet heard: { $names }.
find-close-meeting = Close the meeting
find-second-round = A second round
find-close-list = Close the list of speakers
find-message = Say something to the room
message-foot = It stands on the room’s view (ronde follow) until another takes its place; an empty one takes it away.
message-told = The room reads it.
message-gone = Nothing more is said to the room.
find-correct-name = correct a name
find-skip-step-question = Skip { $step }?
find-close-question = Close the meeting? It can be read then, and nothing more is added.
find-reopen = Open “{ $title }” again
find-floor-to = give the floor to { $name }

## Review

review-title = What we decided
review-count = { $count ->
    [one] { $found } of { $count } { -decision }
   *[other] { $found } of { $count } { -decision(form: "many") }
}
review-open = open the decision
review-due = due for review { $day }
review-none = No decision yet.

## Leaving

leave-question = Leave? All is kept.
leave-kept-in = All is kept in { $folder }.
leave-read-with = To read it: { $command }
leave-go-on-with = To go on: { $command }
leave-stay = stay
leave-stopped = ronde stopped. Everything up to here is kept. To go on: { $command }
leave-stopped-turn = ronde stopped. Everything up to { $name }’s turn is kept. To go on: { $command }
leave-not-kept = The last act is not kept yet. Leave all the same?
leave-no-terminal = ronde shows itself in a terminal, and there is none here. { $command } works without a screen.

## Dates and times

weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] Aug
    [9] Sept
    [10] Oct
    [11] Nov
   *[12] Dec
}
date-long = { $weekday } { $day } { $month } { $year }
date-with-year = { $day } { $month } { $year }
date-day = { $day } { $month }
date-weekday = { $weekday } { $day } { $month }
date-short = { $day } { $month }
date-short-with-year = { $day } { $month } { $year }
day-today = today
day-tomorrow = tomorrow
day-yesterday = yesterday
day-at = { $day } { $time }
time-of-hour = { $hour }:00
time-of-day = { $hour }:{ $minute }
time-just-now = just now
time-ago = { $time } ago
time-ahead = in { $time }
span-seconds = { $seconds } s
span-minutes = { $minutes } min
span-hours = { $hours } h
span-hours-minutes = { $hours } h { $minutes }
seconds-in-words = { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}
minutes-in-words = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
hours-in-words = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
days-in-words = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
names-and = { $names } and { $last }

## Plain answers of the command line

plain-format-unknown = There is no format “{ $name }”.
plain-theme-unknown = There is no theme “{ $name }”. Known are { $known }, and those of the team in its folder themes/.
theme-instead = The colours “{ $name }” could not be read; why is said when you leave. These fit the terminal.
plain-format-several = “{ $name }” begins more than one format: { $names }.
plain-format-name = { $file }: a format’s file is named with small letters a to z, digits and _, and ends in .ron.
plain-format-whole = { $file }: a whole format.
plain-for-people = { $count ->
    [one] For { $count } person: { $time }.
   *[other] For { $count } people: { $time }.
}
plain-column-format = Format
plain-column-title = Title
plain-column-purpose = What it is for
plain-column-people = People
plain-column-time = Time
plain-column-step = Step
plain-session-unknown = There is no meeting “{ $name }”.
plain-session-several = “{ $name }” begins more than one meeting: { $names }.
plain-session-empty = This meeting never began.
plain-session-kept-already = This meeting is kept already, in { $folder }.
plain-session-format = The meeting’s own format “{ $name }” cannot be read any more; the meeting can.
plain-nothing-to-resume = No meeting is waiting to go on.
plain-decision-unknown = There is no decision “{ $name }”.
plain-decision-several = “{ $name }” begins more than one decision: { $names }.
plain-folder-missing = There is no folder { $folder }.
plain-no-data-folder = The system names no folder to keep meetings in; --workspace names one.
plain-file-missing = There is no file { $file }.
plain-not-a-file = { $file } is not a file.
plain-file-long = { $file } is larger than { $limit } MB; nothing of it was read.
plain-file-not-text = { $file } is not text (UTF-8): byte { $byte }.
plain-not-whole = { $file } cannot be read to its end.
plain-role-unread = A role is given as ROLE=NAME, not “{ $text }”.
plain-role-unknown = This format has no role “{ $name }”.
plain-person-unknown = Nobody among the people is called “{ $name }”.
plain-name-twice = “{ $name }” stands twice among the people. A second name tells them apart.
plain-hour-unread = “{ $text }” is no time of day. An example: 16:00.
plain-begins-unread = { $file }: “{ $text }” is no moment. An example: 2026-11-24T14:30:00+01:00.
plain-made = { $folder } is a workspace: formats in formats, meetings in sessions.
plain-minutes-not-written = The minutes could not be written: { $what }
plain-holds = { $name }: { $count ->
    [one] { $count } act
   *[other] { $count } acts
}, every hash and every lot as it should be.
plain-does-not-hold = { $name }, line { $line }: { $what }
plain-line-torn = it was never written whole.
plain-line-long = it is longer than { $limit } MB.
plain-line-not-text = its byte { $byte } is not text (UTF-8).
plain-line-malformed = it is no line of a journal.
plain-line-changed = it has been changed, moved, left out or put in since it was written.
plain-line-order = act { $found } stands where { $expected } is due.
plain-line-newer = written by a newer ronde, in version { $version } of the journal; it can be read.
plain-line-unknown = an event that this version does not know: { $text }
plain-lot-differs = the lot comes out otherwise when it is drawn again.
plain-replay-differs = { $name }: replayed act by act it comes to something else.
plain-script-awaited = Space does nothing here: { $what }
plain-script-never-reached = Space never leads there.
plain-script-no-place = “{ $text }” is no place.
plain-script-refused = This was expected to be done, and cannot be done now.
plain-script-not-refused = This was expected to be refused, and was done.
plain-script-otherwise = Something else was expected here than { $found }.
plain-script-here = the meeting stops here
plain-script-at = The meeting was at { $place }.

## Usage of the command line

usage-heading = Usage:
usage-options = Options
usage-arguments = Arguments
usage-commands = Commands
usage-command = COMMAND
usage-help = what this command does, and with which options
usage-version = the version of the program
usage-more = To see what there is: { $command }
usage-nearest = Did you mean { $nearest }?
usage-unknown-argument = There is no { $argument } here.
usage-unknown-command = There is no command “{ $command }”.
usage-value-unknown = { $argument }: “{ $value }” is none of { $known }.
usage-value-missing = { $argument } needs a value.
usage-value-unread = { $argument }: “{ $value }” cannot be read.
usage-no-equals = { $argument }: an = is needed between name and value.
usage-too-many-values = { $argument }: “{ $value }” is one too many.
usage-too-few-values = { $argument } needs { $count } values or more.
usage-number-of-values = { $argument } needs { $count } values.
usage-conflict = { $argument } and { $other } do not go together.
usage-argument-missing = Needed: { $argument }
usage-command-missing = Which command: { $known }?
usage-not-text = An argument is not readable text (UTF-8).

## Command line, by command and argument (found at run time, not listed)

cli = run a meeting step by step, and read later what it decided
cli-workspace = the folder of formats and sessions
    .value = FOLDER
cli-lang = the language
    .value = LANGUAGE
cli-ascii = letters and signs of the plainest terminal only
cli-theme = the colours: auto, dark, light, high_contrast, monochrome, or the team’s own
    .value = THEME
cli-run = begin a meeting
cli-run-format = the format, or an unambiguous beginning of its id
    .value = FORMAT
cli-run-subject = what the meeting is about
    .value = SUBJECT
cli-run-people = who is there, in the order in which they sit: Aïcha, Bruno, Chen
    .value = NAMES
cli-run-role = who has a role: facilitator=Hélène
    .value = ROLE=NAME
cli-run-end = the planned end: 16:00
    .value = TIME
cli-resume = go on with a meeting
cli-resume-session = the meeting, or the beginning of its id
    .value = SESSION
cli-follow = show the room a meeting that is being held, on a second screen
cli-follow-session = the meeting, or the beginning of its id; without it, the one that began last
    .value = SESSION
cli-decisions = what was decided
cli-decisions-json = as JSON, for another program
cli-show = one decision: why, what, who looks after it
cli-show-id = the decision: k3f9-2
    .value = ID
cli-verify = recompute every hash and replay every event of a meeting
cli-verify-session = the meeting, or its folder; all of them if none is named
    .value = SESSION
cli-play = play a meeting from a script, without a screen
cli-play-script = the script
    .value = SCRIPT.ron
cli-formats = the formats that can be begun
cli-formats-list = each with what it is for
cli-formats-show = the steps of a format
cli-formats-show-format = the format
    .value = FORMAT
cli-formats-check = say what keeps a file from being a format
cli-formats-check-file = the file; all formats of the workspace if none is named
    .value = FILE.ron
cli-init = make a workspace
cli-init-folder = where
    .value = FOLDER
