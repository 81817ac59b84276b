//! The forms of a team's own term that it did not give: articles, contraction, elision, plural.
//!
//! A few rules that are right for most names of roles and things; what they miss a team gives outright. No shipped term comes through
//! here.

use super::terms::{Form, Gender};
use crate::notation::Language;

/// A form made from the singular.
pub(super) fn phrase(one: &str, form: Form, gender: Gender, language: Language) -> String {
    match language {
        Language::FRENCH => french(one, form, gender),
        _ => english(one, form),
    }
}

fn french(one: &str, form: Form, gender: Gender) -> String {
    match form {
        Form::One => one.to_owned(),
        Form::Label => capitalised(one),
        Form::Many => plural(
            one,
            &["de", "du", "des", "à", "au", "aux", "en", "sur", "pour", "avec"],
            french_plural,
        ),
        Form::A => format!("{} {one}", by_gender(gender, ["un", "une", "un·e"])),
        Form::No if elides(one) => format!("pas d’{one}"),
        Form::No => format!("pas de {one}"),
        Form::The => with_article(one, gender, "l’", ["le", "la", "le·la"]),
        Form::OfThe => with_article(one, gender, "de l’", ["du", "de la", "du·de la"]),
        Form::ToThe => with_article(one, gender, "à l’", ["au", "à la", "au·à la"]),
    }
}

fn english(one: &str, form: Form) -> String {
    match form {
        Form::One => one.to_owned(),
        Form::Label => capitalised(one),
        Form::Many => plural(one, &["of", "for", "in", "on", "with", "who"], english_plural),
        Form::A => format!("{} {one}", if sounds_open(one) { "an" } else { "a" }),
        Form::No => format!("no {one}"),
        Form::The => format!("the {one}"),
        Form::OfThe => format!("of the {one}"),
        Form::ToThe => format!("to the {one}"),
    }
}

/// The first letter as a capital; the rest as it is.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

fn by_gender(gender: Gender, [masculine, feminine, both]: [&str; 3]) -> &str {
    match gender {
        Gender::Masculine => masculine,
        Gender::Feminine => feminine,
        Gender::Both => both,
    }
}

fn with_article(one: &str, gender: Gender, elided: &str, whole: [&str; 3]) -> String {
    if elides(one) {
        format!("{elided}{one}")
    } else {
        format!("{} {one}", by_gender(gender, whole))
    }
}

/// French elision: before a vowel, and before an h, since most names of people and things that begin with one have it mute ("l’hôte");
/// a team gives "le héros" outright.
fn elides(word: &str) -> bool {
    word.chars()
        .next()
        .is_some_and(|first| "aàâæeéèêëhiîïoôœuùûü".contains(first.to_lowercase().next().unwrap_or(first)))
}

/// English an: before a vowel's sound. "user" and "one" begin with a consonant's, "hour" and "heir" with a vowel's.
fn sounds_open(word: &str) -> bool {
    let word = word.to_lowercase();
    let begins = |beginnings: &[&str]| beginnings.iter().any(|beginning| word.starts_with(beginning));
    begins(&["hour", "honest", "honour", "honor", "heir"])
        || begins(&["a", "e", "i", "o", "u"]) && !begins(&["uni", "use", "usu", "eu", "one", "once"])
}

/// The plural of a phrase: its words up to the first small word that ends the noun ("gardien|s| du cercle"), each (French: an adjective
/// agrees) or only the last of them (English).
fn plural(one: &str, ends: &[&str], word: fn(&str, bool) -> String) -> String {
    let words: Vec<&str> = one.split(' ').collect();
    let noun = words
        .iter()
        .position(|word| ends.contains(word) || word.starts_with("d’"))
        .unwrap_or(words.len())
        .max(1);
    let made = words.iter().enumerate().map(|(at, part)| {
        if at < noun {
            word(part, at + 1 == noun)
        } else {
            (*part).to_owned()
        }
    });
    made.collect::<Vec<_>>().join(" ")
}

fn french_plural(word: &str, _last: bool) -> String {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    if word.is_empty() || ends(&["s", "x", "z"]) {
        word.to_owned()
    } else if ends(&["au", "eu", "œu"]) {
        format!("{word}x")
    } else if let Some(stem) = word.strip_suffix("al") {
        format!("{stem}aux")
    } else {
        format!("{word}s")
    }
}

fn english_plural(word: &str, last: bool) -> String {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    match word.strip_suffix('y') {
        _ if !last || word.is_empty() => word.to_owned(),
        Some(stem) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{stem}ies"),
        _ if ends(&["s", "x", "z", "ch", "sh"]) => format!("{word}es"),
        _ => format!("{word}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_articles_follow_gender_and_elide_before_a_vowel() {
        use Gender::{Both, Feminine, Masculine};
        for (one, gender, the, of_the, to_the, a) in [
            (
                "gardien",
                Masculine,
                "le gardien",
                "du gardien",
                "au gardien",
                "un gardien",
            ),
            (
                "mémoire",
                Feminine,
                "la mémoire",
                "de la mémoire",
                "à la mémoire",
                "une mémoire",
            ),
            (
                "scribe",
                Both,
                "le·la scribe",
                "du·de la scribe",
                "au·à la scribe",
                "un·e scribe",
            ),
            (
                "animatrice",
                Feminine,
                "l’animatrice",
                "de l’animatrice",
                "à l’animatrice",
                "une animatrice",
            ),
            (
                "Éclaireur",
                Masculine,
                "l’Éclaireur",
                "de l’Éclaireur",
                "à l’Éclaireur",
                "un Éclaireur",
            ),
            (
                "œil du groupe",
                Masculine,
                "l’œil du groupe",
                "de l’œil du groupe",
                "à l’œil du groupe",
                "un œil du groupe",
            ),
            ("hôte", Both, "l’hôte", "de l’hôte", "à l’hôte", "un·e hôte"),
            ("yeuse", Feminine, "la yeuse", "de la yeuse", "à la yeuse", "une yeuse"),
        ] {
            let made = |form| phrase(one, form, gender, Language::FRENCH);
            assert_eq!(
                [made(Form::The), made(Form::OfThe), made(Form::ToThe), made(Form::A)],
                [the, of_the, to_the, a]
            );
        }
    }

    #[test]
    fn the_noun_of_a_french_term_takes_the_plural_and_what_completes_it_does_not() {
        for (one, many) in [
            ("gardien du cercle", "gardiens du cercle"),
            ("bonne fée", "bonnes fées"),
            ("voix d’or", "voix d’or"),
            ("porteur·se de projet", "porteur·ses de projet"),
            ("jeu", "jeux"),
            ("flambeau", "flambeaux"),
            ("local", "locaux"),
            ("à-côté", "à-côtés"),
        ] {
            assert_eq!(phrase(one, Form::Many, Gender::Both, Language::FRENCH), many);
        }
    }

    #[test]
    fn english_has_a_or_an_by_sound_and_its_own_plurals() {
        for (one, a, many) in [
            ("host", "a host", "hosts"),
            ("elder", "an elder", "elders"),
            ("user of tools", "a user of tools", "users of tools"),
            ("hour keeper", "an hour keeper", "hour keepers"),
            (
                "keeper of the circle",
                "a keeper of the circle",
                "keepers of the circle",
            ),
            ("assembly", "an assembly", "assemblies"),
            ("day", "a day", "days"),
            ("witness", "a witness", "witnesses"),
        ] {
            let made = |form| phrase(one, form, Gender::Both, Language::ENGLISH);
            assert_eq!([made(Form::A), made(Form::Many)], [a, many]);
        }
        assert_eq!(
            phrase("host", Form::OfThe, Gender::Both, Language::ENGLISH),
            "of the host"
        );
        assert_eq!(
            phrase("host", Form::ToThe, Gender::Both, Language::ENGLISH),
            "to the host"
        );
    }

    #[test]
    fn a_label_begins_with_a_capital() {
        assert_eq!(phrase("élan", Form::Label, Gender::Masculine, Language::FRENCH), "Élan");
        assert_eq!(capitalised(""), "");
    }
}
