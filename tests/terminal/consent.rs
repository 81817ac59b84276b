//! Whole consent meetings at the keyboard, from the first command to the decision read back.

use crate::driver::{Place, Program};
use crate::meetings::leaves;

#[test]
fn a_whole_consent_meeting_in_french_with_an_objection_is_read_back_with_one_command() {
    let place = Place::new().in_french();
    let call = [
        "run",
        "consent_full",
        "--subject",
        "Le soir de nos réunions",
        "--people",
        "Aïcha, Bruno, Chen, Dominique",
    ];
    let mut ronde = place.starts(call.into_iter().chain(["--role", "proposal_holder=Bruno"]));
    ronde
        .sees("commencer :")
        .presses_until("Space", "écrire la proposition");
    ronde.presses("Space").sees("garder la version 1");
    ronde
        .types("La moitié d’entre nous ne peut pas le dimanche.")
        .presses("Tab")
        .types("Nous nous réunissons le lundi.");
    ronde.presses("ctrl-s").sees_no("garder la version 1");
    ronde
        .presses_until("Space", "garder")
        .sees("Bruno, que devient le texte ?")
        .presses("1");
    ronde.sees("nuirait au groupe");
    an_objection_by_the_first(&mut ronde);
    ronde
        .presses_until("Space", "entendre la première objection")
        .answers("Space");
    ronde.sees("C’est jour de marché.");
    an_amendment_with_two_yeses(&mut ronde);
    ronde.sees("Le texte a changé.");
    ronde
        .presses_until("Space", "c’est décidé")
        .sees("Personne n’objecte")
        .answers("Space");
    ronde
        .sees("qui y veillera ?")
        .presses("Space")
        .sees("Qui y veille")
        .types("Ai")
        .presses("Enter")
        .sees("Aïcha y veille");
    ronde
        .presses_until("Space", "Jusqu’à quand")
        .types("dans 6 mois")
        .presses("Enter")
        .sees("champ suivant")
        .presses("Enter");
    ronde
        .presses_until("Space", "À quoi verrons-nous")
        .types("Tout le monde est venu.")
        .presses("ctrl-s");
    ronde.presses_until("Space", "Tout est gardé").presses("q");
    let end = ronde.ends_and_gives_the_terminal_back();
    assert_eq!(end.code, Some(0));
    assert!(end.said.contains("Pour relire : ronde decisions"), "{}", end.said);
    place.verifies();
    let decision = format!("{}-1", place.id());
    place
        .calls(["decisions"])
        .says(&decision)
        .says("Le soir de nos réunions Adoptée, amendée Aïcha");
    place
        .calls(["show", &decision])
        .says("La moitié d’entre nous ne peut pas le dimanche.")
        .says("Ce que nous avons décidé À l’essai : Nous nous réunissons le lundi.")
        .says("Aïcha y veille jusqu’au")
        .says("À quoi nous le verrons : Tout le monde est venu.")
        .says("C’est jour de marché. · levée par la version 2");
    let minutes = std::fs::read_to_string(place.session().join("minutes.md")).expect("minutes");
    assert!(
        minutes.contains("> À l’essai : Nous nous réunissons le lundi."),
        "{minutes}"
    );
}

/// Who is asked first has an objection; its words are written.
fn an_objection_by_the_first(ronde: &mut Program) {
    ronde
        .answers("Space")
        .sees("pas d’objection")
        .presses("o")
        .sees("écrire ses mots")
        .presses("Enter")
        .types("C’est jour de marché.")
        .presses("ctrl-s")
        .sees("C’est jour de marché.");
}

fn an_amendment_with_two_yeses(ronde: &mut Program) {
    ronde
        .presses_until("Space", "écrire le nouveau texte")
        .presses("Space")
        .sees("garder la version 2");
    ronde
        .presses("Home")
        .types("À l’essai : ")
        .presses("ctrl-s")
        .sees("l’objection est-elle levée ?");
    ronde.presses("Space").sees("n’a pas encore répondu").presses("1");
    ronde
        .sees("Bruno, la proposition répond-elle encore au besoin ?")
        .presses("1");
}

#[test]
fn from_home_through_setup_to_a_decision_that_home_shows_again() {
    let place = Place::new();
    let mut ronde = place.starts::<&str>([]);
    ronde
        .sees("To try it")
        .presses_until("Down", "▌ Consent decision")
        .presses("Enter")
        .sees("Subject");
    ronde
        .types("Which evening do we meet?")
        .presses("Enter")
        .types("Aïcha, Bruno, Chen, Dominique");
    ronde.presses("Enter").presses("Enter").types("Br").sees("Bruno");
    ronde
        .presses("ctrl-s")
        .sees("begin: Check-in")
        .sees("Which evening do we meet?");
    ronde
        .presses_until("Space", "write the proposal")
        .presses("Space")
        .sees("keep version 1");
    ronde
        .types("Half of us never manage Sundays.")
        .presses("Tab")
        .types("We meet on Mondays.")
        .presses("ctrl-s");
    ronde
        .presses_until("Space", "Bruno, what becomes of the text?")
        .presses("1")
        .sees("harm the group?");
    ronde
        .answers("Space")
        .sees("no objection")
        .presses("c")
        .presses("Enter")
        .types("It is late.")
        .presses("ctrl-s");
    ronde
        .sees_no("keep")
        .answers("Space")
        .presses("o")
        .presses("Enter")
        .types("Mondays are market days.")
        .presses("ctrl-s");
    ronde
        .presses_until("Space", "hear the first objection")
        .answers("Space")
        .sees("Mondays are market days.");
    ronde
        .presses_until("Space", "write the new text")
        .presses("Space")
        .sees("keep version 2");
    ronde
        .presses("End Backspace")
        .types(", but for market days.")
        .presses("ctrl-s")
        .sees("is the objection lifted?");
    ronde
        .answers("1")
        .sees("Bruno, does it still meet the need?")
        .presses("1")
        .sees("The text has changed.");
    ronde
        .presses_until("Space", "it is decided")
        .sees("Nobody objects")
        .answers("Space")
        .sees("We have decided");
    ronde
        .presses_until("Space", "Who looks after it")
        .types("Ch")
        .presses("Enter")
        .sees("Chen looks after it");
    leaves(&mut ronde);
    let mut ronde = place.starts::<&str>([]);
    ronde
        .sees("Go on")
        .sees("interrupted just now in Decision")
        .sees("adopted with amendments");
    ronde.presses("Space").sees("Chen looks after it").sees("not counted");
    ronde
        .presses_until("Space", "Until when")
        .presses("Esc")
        .sees_no("Until when");
    leaves(&mut ronde);
    let mut ronde = place.starts::<&str>([]);
    ronde
        .sees("Look back")
        .presses_until("Down", "▌ Which evening do we meet? adopted with amendments")
        .presses("Enter");
    ronde
        .sees("We meet on Mondays, but for market days.")
        .sees("Half of us never manage Sundays.")
        .presses_until("Esc", "Look back");
    ronde.presses("q");
    assert_eq!(ronde.ends_and_gives_the_terminal_back().code, Some(0));
}
