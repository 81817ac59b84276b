//! The scenes of a meeting, each reached by keys alone from the one before it.

use ronde::session::Expected;
use ronde::session::expected::Doing;

use crate::hall::{Beginning, Hall};

/// A picture to be taken.
pub type Scene = fn(Beginning) -> Hall;

pub fn home_empty(beginning: Beginning) -> Hall {
    beginning.at_home()
}

/// One meeting was decided and closed, another was interrupted.
pub fn home(beginning: Beginning) -> Hall {
    let mut hall = adopted(beginning);
    hall.waits(3_600);
    let mut hall = hall.comes_home();
    hall.presses("Down");
    hall
}

pub fn review(beginning: Beginning) -> Hall {
    let mut hall = home(beginning);
    hall.presses("r");
    hall
}

pub fn setup(beginning: Beginning) -> Hall {
    let mut hall = beginning.at_home();
    hall.presses("Down Down Down Down Enter")
        .writes("Which evening do we meet?", "Quel soir nous réunir ?");
    hall.presses("Enter")
        .types("Aïcha, Bruno, Chen, Dominique, Élise")
        .presses("Enter");
    hall
}

/// Late: what is planned ends after the hour that is planned, and what would make it fit is offered.
pub fn setup_late(beginning: Beginning) -> Hall {
    let mut hall = setup(beginning);
    hall.presses("Enter Enter Enter Enter Enter").types("15:00");
    hall
}

pub fn waiting(beginning: Beginning) -> Hall {
    beginning.begins()
}

/// The fourth speaks, the third has passed for now.
pub fn check_in(beginning: Beginning) -> Hall {
    let mut hall = beginning.of("check_in").begins();
    hall.presses("Space Space")
        .waits(31)
        .presses("Space")
        .waits(28)
        .presses("Space s")
        .waits(22);
    hall
}

pub fn presenting(beginning: Beginning) -> Hall {
    let mut hall = beginning.begins();
    hall.comes_to("present").waits(40);
    hall
}

pub fn proposal_sheet(beginning: Beginning) -> Hall {
    let mut hall = presenting(beginning);
    hall.presses("Space").writes(
        "Half of us never manage Sundays.",
        "La moitié d’entre nous ne peut pas le dimanche.",
    );
    hall.presses("Tab").writes(
        "We meet on Mondays at seven.",
        "Nous nous réunissons le lundi à sept heures.",
    );
    hall
}

pub fn questions(beginning: Beginning) -> Hall {
    let mut hall = proposal_sheet(beginning);
    hall.presses("ctrl-s").comes_to("clarify").waits(50);
    hall
}

pub fn reactions(beginning: Beginning) -> Hall {
    let mut hall = questions(beginning);
    hall.comes_to("react")
        .presses("Space")
        .waits(20)
        .presses("Space")
        .waits(25)
        .presses("Space")
        .waits(35);
    hall
}

pub fn amending(beginning: Beginning) -> Hall {
    let mut hall = reactions(beginning);
    hall.comes_to("amend").waits(10);
    hall
}

/// One concern, one objection in its words; the third is asked.
pub fn objections(beginning: Beginning) -> Hall {
    let mut hall = objection_words(beginning);
    hall.presses("ctrl-s Space");
    hall
}

pub fn objection_words(beginning: Beginning) -> Hall {
    let mut hall = amending(beginning);
    hall.presses("1 Space c Enter")
        .writes("It is late in the evening.", "C’est tard le soir.")
        .presses("ctrl-s Space o Enter");
    hall.writes("Mondays are market days.", "Le lundi, c’est jour de marché.");
    hall
}

/// The answer of the first is looked at again.
pub fn earlier_answer(beginning: Beginning) -> Hall {
    let mut hall = objections(beginning);
    hall.presses("Left Left");
    hall
}

pub fn calm_stop_with_an_objection(beginning: Beginning) -> Hall {
    let mut hall = objections(beginning);
    hall.presses_while("Space", |hall| {
        !matches!(hall.expected(), Expected::Does(Doing::HearObjections(_)))
    });
    hall
}

pub fn integration(beginning: Beginning) -> Hall {
    let mut hall = calm_stop_with_an_objection(beginning);
    hall.presses("Space").waits(65).presses("Space");
    hall
}

pub fn amendment(beginning: Beginning) -> Hall {
    let mut hall = integration(beginning);
    hall.presses_while("Space", |hall| !matches!(hall.expected(), Expected::Opens(_)))
        .presses("Space");
    hall.presses("End")
        .writes(" Not on market days.", " Sauf les jours de marché.")
        .presses("ctrl-s");
    hall
}

/// Who objected has said yes; the holder is asked.
pub fn second_yes(beginning: Beginning) -> Hall {
    let mut hall = amendment(beginning);
    hall.presses("1");
    hall
}

pub fn second_round(beginning: Beginning) -> Hall {
    let mut hall = second_yes(beginning);
    hall.presses("1 Space Space");
    hall
}

pub fn calm_stop(beginning: Beginning) -> Hall {
    let mut hall = second_round(beginning);
    hall.presses_while("Space", |hall| hall.expected() != Expected::Does(Doing::Decide));
    hall
}

pub fn poster(beginning: Beginning) -> Hall {
    let mut hall = calm_stop(beginning);
    hall.presses("Space");
    hall
}

pub fn owner_sheet(beginning: Beginning) -> Hall {
    let mut hall = poster(beginning);
    hall.presses("Space").types("Ch");
    hall
}

/// All is said of it.
pub fn adopted(beginning: Beginning) -> Hall {
    let mut hall = owner_sheet(beginning);
    hall.presses("Enter Space")
        .writes("in 6 months", "dans 6 mois")
        .presses("Enter Enter Space");
    hall.writes("Everyone came at least once.", "Tout le monde est venu une fois.")
        .presses("ctrl-s");
    hall
}

pub fn all_kept(beginning: Beginning) -> Hall {
    let mut hall = adopted(beginning);
    hall.presses_while("Space", |hall| matches!(hall.expected(), Expected::Does(_)));
    hall
}

pub fn pause_sheet(beginning: Beginning) -> Hall {
    let mut hall = reactions(beginning);
    hall.presses("p");
    hall
}

pub fn a_break(beginning: Beginning) -> Hall {
    let mut hall = pause_sheet(beginning);
    hall.presses("2").waits(100);
    hall
}

pub fn covered(beginning: Beginning) -> Hall {
    let mut hall = reactions(beginning);
    hall.presses("b");
    hall
}

/// The disk takes nothing any more.
pub fn trouble(beginning: Beginning) -> Hall {
    let mut hall = reactions(beginning);
    hall.disk().fill_up(0);
    hall.presses("Space");
    hall
}

/// The program was away for a short time, which is left out and said.
pub fn gap_left_out(beginning: Beginning) -> Hall {
    reactions(beginning).goes_on_after(45)
}

/// It was away for long: the group says whether that time counts.
pub fn gap_asked(beginning: Beginning) -> Hall {
    reactions(beginning).goes_on_after(600)
}

pub fn action_sheet(beginning: Beginning) -> Hall {
    let mut hall = reactions(beginning);
    hall.presses("n !")
        .writes("buy two chairs", "acheter deux chaises")
        .presses("Tab")
        .types("Ch")
        .presses("Tab");
    hall.writes("monday", "lundi");
    hall
}

pub fn people_sheet(beginning: Beginning) -> Hall {
    let mut hall = reactions(beginning);
    hall.presses("a");
    hall
}

pub fn arrival_sheet(beginning: Beginning) -> Hall {
    let mut hall = people_sheet(beginning);
    hall.types("Inès").presses("Enter");
    hall
}

pub fn time_sheet(beginning: Beginning) -> Hall {
    let mut hall = questions(beginning);
    hall.waits(600).presses("t");
    hall
}

pub fn ways_out(beginning: Beginning) -> Hall {
    let mut hall = integration(beginning);
    hall.presses("x");
    hall
}

pub fn find(beginning: Beginning) -> Hall {
    let mut hall = reactions(beginning);
    hall.presses("/").writes("floor", "parole");
    hall
}

pub fn help(beginning: Beginning) -> Hall {
    let mut hall = reactions(beginning);
    hall.presses("?");
    hall
}

pub fn refused(beginning: Beginning) -> Hall {
    let mut hall = presenting(beginning);
    hall.presses("o");
    hall
}
