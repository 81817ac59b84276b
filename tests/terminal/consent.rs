//! Whole consent meetings at the keyboard, from the first command to the decision read back.

use crate::driver::{Place, Program};

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
        .presses("Enter");
    println!("{}", ronde.screen());
    panic!();
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
