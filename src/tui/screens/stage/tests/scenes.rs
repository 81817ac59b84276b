//! Every scene of the stage, each as a real meeting brought there by commands.

use chrono::NaiveDate;

use super::held::{CIRCLE, Held, expected_guest, id, setup};
use crate::notation::Span;
use crate::session::command::{Agenda, Command, Draft, Floor, Gift, OnItem, PauseFor, People, Time};
use crate::session::event::{Amendment, Audience, Detail, TurnTime, Wish};
use crate::session::expected::{Doing, Expected};
use crate::session::facts::{Care, Entrusted, GroupQuestion, ItemKind, Note, NoteKind, Point, WayOut};
use crate::tui::screens::stage::{Cue, Notice, Shown, Trouble};
use crate::words::sentences::{self, Press, Refused};

pub const PROPOSAL: &str = "À partir du 1er janvier, nos documents partagés sont sur un seul Nextcloud, hébergé par un membre du collectif CHATONS.\n\nDeux d’entre nous s’en occupent et accueillent les nouvelles personnes. La liste de diffusion reste pour qui la préfère.\n\nNous y revenons après six mois.";
pub const AMENDED: &str = "À partir du 1er janvier, nos documents partagés sont sur un seul Nextcloud, hébergé par un membre du collectif CHATONS.\n\nQuatre d’entre nous s’en occupent et accueillent les nouvelles personnes. La liste de diffusion reste pour qui la préfère.\n\nQui le souhaite a une marraine ou un parrain pendant trois mois, et une heure d’atelier chaque samedi de marché.\n\nNous y revenons après trois mois.";
pub const OBJECTION: &str =
    "Six personnes ne pourront pas s’en servir sans aide, et rien dans le texte ne la leur donne.";
pub const CONCERN: &str = "Cela peut être lent avec la connexion du village.";

/// A scene to be drawn.
pub struct Scene {
    pub name: &'static str,
    pub held: Held,
    pub shown: Shown,
}

fn scene(name: &'static str, held: Held) -> Scene {
    Scene {
        name,
        held,
        shown: Shown::default(),
    }
}

fn check_in() -> Held {
    let mut setup = setup("check_in", "L’avenir de la fête d’automne", &CIRCLE[..7]);
    setup.people.push(expected_guest("Hélène"));
    setup.roles.clear();
    let mut held = Held::begun(setup);
    held.space().space();
    held.does(Command::Floor(Floor::Next));
    held.does(Command::Floor(Floor::PassForNow));
    held.passes(12_000);
    held
}

fn consent() -> Held {
    Held::begun(setup("consent_full", "Choisir nos outils numériques", &CIRCLE))
}

fn proposed(text: &str) -> Command {
    Command::Item(OnItem::Propose(Draft {
        text: text.to_owned(),
        need: Some("Retrouver nos documents, sans dépendre d’une seule personne.".to_owned()),
        owner: None,
        term: None,
        review: None,
        criteria: None,
    }))
}

/// The proposal is written; then Space until the place.
pub fn consent_at(place: &str) -> Held {
    let mut held = consent();
    held.until("present").does(proposed(PROPOSAL));
    if place == "present" {
        return held;
    }
    if ["clarify", "react", "amend"].contains(&place) {
        held.until(place);
        return held;
    }
    kept(&mut held);
    held
}

/// Bruno keeps the text; the round of objections begins.
fn kept(held: &mut Held) {
    held.until("amend");
    let keep = OnItem::Amend {
        choice: Amendment::Keep,
        text: None,
    };
    held.by(Some("Bruno"), Command::Item(keep));
    held.until("consent_round");
}

/// It is decided, and the first speaks in the check-out.
pub fn checking_out() -> Held {
    let mut setup = setup("consent_full", "Choisir nos outils numériques", &CIRCLE);
    setup.closing = Some(id("check_out"));
    let mut held = Held::begun(setup);
    held.until("present").does(proposed(PROPOSAL));
    kept(&mut held);
    held.until("record").does(Command::Agenda(Agenda::Skip));
    held.until("check_out/round").space();
    held
}

/// A round in which Dominique objects and Chen has a concern, up to whoever comes after both.
pub fn objections() -> Held {
    heard_from("Dominique", "Chen")
}

/// The same, whoever objects and whoever has a concern.
pub fn heard_from(objector: &str, concerned: &str) -> Held {
    let mut held = consent_at("consent_round");
    held.space();
    let mut heard = 0;
    while heard < 2 {
        let speaker = held.speaker();
        if speaker == concerned {
            held.gives(&speaker, Gift::Concern(CONCERN.to_owned()));
            heard += 1;
        } else if speaker == objector {
            held.gives(&speaker, Gift::Objection(OBJECTION.to_owned()));
            heard += 1;
        }
        held.space();
    }
    held
}

/// The objection is being worked on.
fn worked_on(mut held: Held) -> Held {
    held.until("integrate");
    held
}

fn integration() -> Held {
    worked_on(objections())
}

/// All questions are asked, and an amendment lies on the table.
pub fn tabled() -> Held {
    amended(integration())
}

fn amended(mut held: Held) -> Held {
    for _ in 0..4 {
        held.space();
    }
    held.passes(100_000).does(proposed(AMENDED));
    held
}

/// Both yeses are given, and the second round begins.
fn again(mut held: Held, objector: &str) -> Held {
    held.gives(objector, Gift::Yes).gives("Bruno", Gift::Yes);
    held.until("consent_round");
    held
}

fn second_round() -> Held {
    again(tabled(), "Dominique")
}

fn at_the_calm_stop() -> Held {
    stopped(second_round())
}

fn stopped(mut held: Held) -> Held {
    for _ in 0..30 {
        if matches!(held.expected(), Expected::Does(Doing::Decide)) {
            return held;
        }
        held.space();
    }
    panic!("the calm stop is not reached");
}

/// What is decided has a term and a day on which it is looked at again, and the amendment another one; from the reactions to the calm stop.
pub fn dated() -> Vec<Scene> {
    let day = |month, day| NaiveDate::from_ymd_opt(2027, month, day);
    let with_dates = |text: &str, (term, review)| {
        let Command::Item(OnItem::Propose(draft)) = proposed(text) else {
            panic!("not a proposal");
        };
        Command::Item(OnItem::Propose(Draft { term, review, ..draft }))
    };
    let presented = || {
        let mut held = consent();
        let dates = (day(4, 30), day(4, 3));
        held.until("present").does(with_dates(PROPOSAL, dates));
        held
    };
    let at = |place: &str| {
        let mut held = presented();
        held.until(place).space();
        held
    };
    let asked = || {
        let mut held = presented();
        kept(&mut held);
        held.space();
        held
    };
    let objected = || {
        let mut held = asked();
        held.space();
        let objector = held.speaker();
        held.gives(&objector, Gift::Objection(OBJECTION.to_owned()));
        (worked_on(held), objector)
    };
    let tabled = || {
        let (mut held, objector) = objected();
        held.space().space().space().space();
        held.does(with_dates(AMENDED, (None, day(3, 1))));
        (held, objector)
    };
    let (decided, objector) = tabled();
    vec![
        scene("dated reactions", at("react")),
        scene("dated objections", asked()),
        scene("a dated text worked on", objected().0),
        scene("a dated amendment", tabled().0),
        scene("a dated calm stop", stopped(again(decided, &objector))),
    ]
}

/// It is decided.
pub fn adopted() -> Held {
    adopted_after("Dominique", "Chen")
}

/// It is decided, whoever objected and whoever had a concern.
pub fn adopted_after(objector: &str, concerned: &str) -> Held {
    let tabled = amended(worked_on(heard_from(objector, concerned)));
    let mut held = stopped(again(tabled, objector));
    held.space();
    held
}

fn recorded() -> Held {
    let mut held = adopted();
    let bruno = held.person("Bruno");
    held.does(Command::Item(OnItem::Care(Care {
        need: None,
        owner: Some(Entrusted::Person(bruno)),
        term: NaiveDate::from_ymd_opt(2027, 4, 30),
        review: NaiveDate::from_ymd_opt(2027, 4, 3),
        criteria: None,
    })));
    held.does(Command::Item(OnItem::LeaveOpen(Detail::Criteria)));
    for _ in 0..20 {
        if held.meeting.session().phase == crate::session::state::Phase::Ended {
            break;
        }
        held.space();
    }
    held
}

fn circle_meeting() -> Held {
    let mut setup = setup("circle_meeting", "Réunion de cercle", &CIRCLE);
    setup.roles.clear();
    let mut held = Held::begun(setup);
    held.until("agenda");
    held
}

fn with_points() -> Held {
    let mut held = circle_meeting();
    let points = [
        ("La fête d’été, ce qu’on en garde", ItemKind::Report, "Chen", 5),
        ("Les clés de la cabane", ItemKind::Decide, "Bruno", 20),
        ("L’avenir de la fête d’automne", ItemKind::Explore, "Gwenaëlle", 10),
    ];
    for (title, kind, by, minutes) in points {
        let by = held.person(by);
        held.does(Command::Item(OnItem::AddPoint(Point {
            title: title.to_owned(),
            kind: Some(kind),
            by: Some(by),
            minutes: Some(minutes),
        })));
    }
    held
}

fn queue() -> Held {
    let mut setup = setup("open_discussion", "Which tools are welcoming?", &CIRCLE);
    setup.language = "en".to_owned();
    setup.roles.clear();
    let mut held = Held::begun(setup);
    held.until("talk");
    for name in ["Gwenaëlle", "Chen", "Hélène", "Bruno"] {
        let person = held.person(name);
        held.does(Command::Floor(Floor::Want(person, Wish::Turn)));
    }
    held.space();
    let élise = held.person("Élise");
    held.does(Command::Floor(Floor::Want(élise, Wish::DirectReply)));
    held.passes(40_000);
    held
}

fn free_talk() -> Held {
    let mut setup = setup("explore", "Le stand de graines", &CIRCLE);
    setup.roles.clear();
    let mut held = Held::begun(setup);
    held.space().passes(20_000);
    held
}

fn silence() -> Held {
    let mut setup = setup("stillness", "Un moment", &CIRCLE);
    setup.roles.clear();
    let mut held = Held::begun(setup);
    held.space();
    held
}

/// All of them.
pub fn all() -> Vec<Scene> {
    let mut all = rounds();
    all.extend(consents());
    all.extend(meetings());
    all.extend(beside());
    all.extend(dated());
    all
}

fn rounds() -> Vec<Scene> {
    let mut waiting = setup("check_in", "L’avenir de la fête d’automne", &CIRCLE);
    waiting.roles.clear();
    let timed = |shown: TurnTime| {
        let mut held = check_in();
        held.does(Command::Time(Time::ShowTurns(shown)));
        held
    };
    let mut over = check_in();
    over.passes(60_000);
    let mut facilitated = check_in();
    facilitated.does(Command::People(People::ShowTo(Audience::Facilitator)));
    facilitated.passes(40_000);
    vec![
        scene("before the first step", Held::begun(waiting)),
        scene("a round, quiet", check_in()),
        scene("a round, large", timed(TurnTime::Large)),
        scene("a round, hidden", timed(TurnTime::Hidden)),
        scene("a turn over its time", over),
        scene("for the facilitator", facilitated),
        scene("a queue", queue()),
        scene("free talk", free_talk()),
        scene("free talk over its time", {
            let mut held = free_talk();
            held.passes(200_000);
            held
        }),
        scene("silence", silence()),
        scene("after a gap", check_in().reopened(600_000)),
    ]
}

fn consents() -> Vec<Scene> {
    let mut framed = consent();
    framed.space();
    let mut present = consent();
    present.until("present");
    let mut given = objections();
    let asked = given.speaker();
    given.gives(&asked, Gift::Objection(String::new()));
    let mut for_facilitator = objections();
    for_facilitator.does(Command::People(People::ShowTo(Audience::Facilitator)));
    let repaired = objections();
    let seat = repaired.person("Dominique");
    let mut examined = integration();
    examined.space().space();
    let mut lifted = tabled();
    lifted.gives("Dominique", Gift::Yes);
    let mut asked = integration();
    asked.does(Command::Item(OnItem::PutToGroup(GroupQuestion::WayOut(WayOut::Drop))));
    vec![
        scene("the facilitator frames", framed),
        scene("a proposal being presented", present),
        scene("a proposal presented", consent_at("present")),
        scene("clarifications", consent_at("clarify")),
        scene("reactions", {
            let mut held = consent_at("react");
            held.space().passes(20_000);
            held
        }),
        scene("amending", consent_at("amend")),
        scene("objections", objections()),
        scene("objections, for the facilitator", for_facilitator),
        scene("an objection given", given),
        Scene {
            name: "an earlier answer selected",
            held: repaired,
            shown: Shown {
                seat: Some(seat),
                ..Shown::default()
            },
        },
        scene("a latecomer's reading", latecomer()),
        scene("objections wait", {
            let mut held = objections();
            for _ in 0..20 {
                if matches!(held.expected(), Expected::Does(Doing::HearObjections(_))) {
                    break;
                }
                held.space();
            }
            held
        }),
        scene("an objection examined", examined),
        scene("an amendment on the table", tabled()),
        scene("the holder is asked", lifted),
        scene("a way out put to the group", asked),
        scene("the second round", second_round()),
        scene("the calm stop", at_the_calm_stop()),
        scene("the decision recorded", adopted()),
        scene("the poster", recorded()),
        scene("withdrawn", withdrawn()),
    ]
}

fn latecomer() -> Held {
    let mut held = objections();
    held.does(Command::People(People::Join {
        name: "Inès".to_owned(),
        after: Some(held.person("Hélène")),
    }));
    for _ in 0..20 {
        if matches!(held.expected(), Expected::Does(Doing::Reread(_))) {
            return held;
        }
        held.space();
    }
    panic!("nobody is read to");
}

fn withdrawn() -> Held {
    let mut held = consent_at("amend");
    held.by(
        Some("Bruno"),
        Command::Item(OnItem::Amend {
            choice: Amendment::Withdraw,
            text: None,
        }),
    );
    for _ in 0..20 {
        if held.meeting.session().phase == crate::session::state::Phase::Ended {
            break;
        }
        held.space();
    }
    held
}

fn meetings() -> Vec<Scene> {
    let mut between = with_points();
    between.until("items");
    let mut choice = with_points();
    choice.until("items").space();
    let mut light = setup("consent_light", "Quel soir ?", &CIRCLE);
    light.roles.clear();
    let mut light = Held::begun(light);
    light.space().does(proposed("Nous nous voyons le mardi."));
    light.until("signs");
    vec![
        scene("the agenda, empty", circle_meeting()),
        scene("the agenda with points", with_points()),
        scene("between items", between),
        scene("the choice of a format", choice),
        scene("together by signs", light),
    ]
}

fn beside() -> Vec<Scene> {
    let paused = |pause: PauseFor| {
        let mut held = check_in();
        held.does(Command::Time(Time::Pause(pause)));
        held.passes(180_000);
        held
    };
    let mut noted = check_in();
    for (kind, text) in [
        (NoteKind::Note, "Bruno peut prêter le barnum de son quartier."),
        (NoteKind::Question, "Qui a les clés de la salle des fêtes ?"),
    ] {
        noted.does(Command::Note(Note {
            kind,
            text: text.to_owned(),
            who: None,
            due: None,
        }));
    }
    let shown = |shown: Shown| Scene {
        name: "",
        held: check_in(),
        shown,
    };
    let refused = Refused {
        what: "Hélène n’est pas encore là.".to_owned(),
        way: Some((Press::People, "Hélène arrive".to_owned())),
    };
    let troubled = check_in();
    let (what, then) = troubled.context(super::held::LOOK, |context| {
        sentences::not_kept(sentences::Why::Full, &context.telling())
    });
    let mut large = setup("check_in", "Ouverture", &[]);
    large.roles.clear();
    large.people = (1..=40)
        .map(|number| crate::session::decide::Guest::here(format!("Personne {number}")))
        .collect();
    let mut large = Held::begun(large);
    large.space().space();
    let mut role = setup("consent_full", "Choisir nos outils numériques", &CIRCLE);
    role.roles.clear();
    let mut role = Held::begun(role);
    role.until("present");
    vec![
        scene("a pause of the clock", paused(PauseFor::Clock)),
        scene("a quiet moment", paused(PauseFor::Quiet)),
        scene("a break", paused(PauseFor::Break(Span::nearest(15 * 60_000)))),
        scene("with notes", noted),
        scene("forty people", large),
        scene("a role nobody holds", role),
        Scene {
            name: "covered",
            ..shown(Shown {
                covered: true,
                ..Shown::default()
            })
        },
        Scene {
            name: "the cue shown",
            ..shown(Shown {
                cue: Cue::Until(u64::MAX),
                draft: true,
                ..Shown::default()
            })
        },
        Scene {
            name: "refused",
            ..shown(Shown {
                notice: Some(Notice::Refused(refused)),
                ..Shown::default()
            })
        },
        Scene {
            name: "trouble with the disk",
            held: troubled,
            shown: Shown {
                trouble: Some(Trouble {
                    what,
                    then,
                    elsewhere: Some("/media/usb".to_owned()),
                }),
                ..Shown::default()
            },
        },
    ]
}
