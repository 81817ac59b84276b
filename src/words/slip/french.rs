//! Slips in French.

use crate::notation::limits::{BLOCKS_DEPTH, ID_BYTES};
use crate::notation::refused::Refused;
use crate::notation::render::Sentences;
use crate::notation::slip::{Fact, Found, Unknown, Wanted};
use crate::notation::span::{Delay, Span};
use crate::notation::{id, span, text};

use super::{hinted, listed, megabytes, said};

/// One sentence for each fact: a new fact does not compile before it has one here.
pub(super) fn sentences<M>(fact: &Fact<M>, meaning: impl FnOnce(&M) -> Sentences) -> Sentences {
    match fact {
        Fact::UnknownVariant(unknown) => unknown_name(unknown, "n’est pas connu ici"),
        Fact::UnknownField(unknown) => unknown_name(unknown, "n’est pas un champ prévu ici"),
        Fact::MissingField(field) => Sentences {
            aside: format!("pas de `{field}` jusqu’ici"),
            ..said(
                format!("Il manque le champ `{field}`."),
                format!("`{field}` est nécessaire"),
            )
        },
        Fact::DoubledField(field) => said(format!("Le champ `{field}` figure deux fois."), "une seconde fois ici"),
        Fact::WrongKind { wanted, found } => wrong_kind(wanted, found),
        Fact::WrongCount {
            wanted: Some(wanted),
            found,
        } => said(
            format!("Il manque des valeurs ici\u{a0}: il en faut {wanted}, il y en a {found}."),
            format!("il en faut {wanted}"),
        ),
        Fact::WrongCount { wanted: None, found } => said(
            format!("Le nombre de valeurs ne convient pas\u{a0}: il y en a {found}."),
            "trop ou trop peu",
        ),
        Fact::NumberOutOfRange => said("Ce nombre est trop petit ou trop grand ici.", "hors limites"),
        Fact::Refused(reason) => refused(*reason),
        Fact::TooLarge(limit) => said(
            format!(
                "Le fichier dépasse {}\u{a0}Mo\u{a0}; rien n’en a été lu.",
                megabytes(*limit)
            ),
            "",
        ),
        Fact::TooDeep => said(
            format!("Trop de parenthèses imbriquées\u{a0}: on lit au plus {BLOCKS_DEPTH} blocs l’un dans l’autre."),
            "trop profond à partir d’ici",
        ),
        Fact::NotUtf8(byte) => hinted(
            format!("L’octet {byte:#04X} n’est pas de l’UTF-8."),
            "pas de l’UTF-8",
            "Enregistrez le fichier à nouveau, avec l’encodage UTF-8.",
        ),
        Fact::Empty => said("Ce fichier est vide.", ""),
        Fact::Other(text) => said("Ceci ne peut pas être lu.", text.clone()),
        Fact::Meaning(of_theirs) => meaning(of_theirs),
        Fact::ForgottenValue => said("Il manque une valeur ici.", "quelque chose devrait précéder"),
        Fact::ForgottenComma => said("Il manque une virgule ici.", "une virgule"),
        Fact::ForgottenQuote => hinted(
            "Il manque le guillemet fermant de ce texte.",
            "le texte commence ici",
            "Terminez le texte par `\"`. À l’intérieur d’un texte, écrivez `\\\"`.",
        ),
        Fact::ForgottenClosing(sign) => Sentences {
            aside: "ouvert ici".to_owned(),
            ..said(
                format!("Il manque un `{sign}` fermant."),
                format!("`{sign}` devrait se trouver ici au plus tard"),
            )
        },
        Fact::ExpectedSign(sign) => said(
            format!("Il devrait y avoir `{sign}` ici."),
            format!("`{sign}` avant ceci"),
        ),
        Fact::UnexpectedSign(sign) => said(format!("Le signe `{sign}` n’a pas de sens ici."), "pas attendu"),
        Fact::NothingInside(name) => said(
            format!("`{name}` ne prend rien entre parenthèses."),
            format!("écrivez `{name}` seul"),
        ),
        Fact::SomethingInside(name) => said(
            format!("`{name}` demande quelque chose entre parenthèses."),
            format!("écrivez `{name}(…)`"),
        ),
        Fact::UnclosedComment => said("Ce commentaire n’est pas fermé.", "il manque `*/`"),
        Fact::TrailingText => said("Il reste du texte après la fin.", "le fichier devrait finir avant"),
    }
}

fn unknown_name(unknown: &Unknown, why: &str) -> Sentences {
    let here = match unknown.nearest() {
        Some(nearest) => format!("vouliez-vous dire `{nearest}`\u{a0}?"),
        None => "pas connu".to_owned(),
    };
    Sentences {
        hint: unknown
            .listed()
            .map(|names| format!("Connus ici\u{a0}: {}.", listed(names))),
        ..said(format!("`{}` {why}.", unknown.found), here)
    }
}

fn wrong_kind(wanted: &Wanted, found: &Found) -> Sentences {
    let needed = match wanted {
        Wanted::Text => "un texte entre guillemets",
        Wanted::TextByLanguage => "un texte, ou un par langue",
        Wanted::Number => "un nombre",
        Wanted::YesOrNo => "`true` ou `false`",
        Wanted::List => "une liste entre `[ ]`",
        Wanted::Fields => "des champs entre `( )`",
        Wanted::Pairs => "des paires entre `{ }`",
        Wanted::Name => "un nom sans guillemets",
        Wanted::Other(other) => other,
    };
    let here = match found {
        Found::Text => "ceci est un texte".to_owned(),
        Found::Number => "ceci est un nombre".to_owned(),
        Found::YesOrNo => "ceci est `true` ou `false`".to_owned(),
        Found::List => "une liste commence ici".to_owned(),
        Found::Fields => "des champs commencent ici".to_owned(),
        Found::Pairs => "des paires commencent ici".to_owned(),
        Found::Name(name) => format!("`{name}` est un nom"),
        Found::Nothing => "il n’y a rien avant ceci".to_owned(),
    };
    let hint = match (wanted, found) {
        (Wanted::Text, Found::Name(name)) => Some(format!("Écrivez `\"{name}\"`.")),
        (Wanted::TextByLanguage, _) => Some("Écrivez `\"…\"` ou `(en: \"…\", fr: \"…\")`.".to_owned()),
        (Wanted::Fields, Found::Name(name)) => Some(format!("Mettez des parenthèses autour\u{a0}: `({name}: …)`.")),
        _ => None,
    };
    Sentences {
        hint,
        ..said(format!("Il faut ici {needed}."), here)
    }
}

fn refused(reason: Refused) -> Sentences {
    match reason {
        Refused::Span(reason) => time(reason, &Span::SHORTEST.to_string(), &Span::LONGEST.to_string()),
        Refused::Delay(reason) => time(reason, &Delay::SHORTEST.to_string(), &Delay::LONGEST.to_string()),
        Refused::Id(reason) => hinted(
            match reason {
                id::Refusal::Empty => "Un identifiant n’est pas vide.".to_owned(),
                id::Refusal::TooLong => format!("Un identifiant a au plus {ID_BYTES} lettres."),
                id::Refusal::Beginning => "Un identifiant commence par une minuscule de a à z.".to_owned(),
                id::Refusal::Letter => {
                    "Un identifiant n’a que des minuscules de a à z, des chiffres et `_`.".to_owned()
                }
            },
            "pas un identifiant",
            "Par exemple `consent_round`.",
        ),
        Refused::Text(reason) => hinted(
            match reason {
                text::Refusal::LanguageCode => "Une langue est un code de deux ou trois minuscules.",
                text::Refusal::LanguageTwice => "Une langue figure deux fois.",
                text::Refusal::NoLanguage => "Ce texte n’a aucune langue.",
            },
            match reason {
                text::Refusal::LanguageCode => "pas un tel code",
                text::Refusal::LanguageTwice => "une seconde fois ici",
                text::Refusal::NoLanguage => "vide",
            },
            "Écrivez `\"…\"` ou `(en: \"…\", fr: \"…\")`.",
        ),
        Refused::Colour => hinted(
            "Une couleur s’écrit `#` suivi de six chiffres de 0 à f.",
            "pas une couleur",
            "Par exemple `\"#f0bc42\"`.",
        ),
    }
}

fn time(reason: span::Refusal, shortest: &str, longest: &str) -> Sentences {
    let (what, here) = match reason {
        span::Refusal::Empty => ("Il manque une durée ici.", "vide".to_owned()),
        span::Refusal::NoUnit => ("Un nombre n’a pas d’unité ici.", "sans unité".to_owned()),
        span::Refusal::UnknownUnit => ("Cette unité de temps n’est pas connue.", "pas connue".to_owned()),
        span::Refusal::NotATime => ("Ceci n’est pas une durée.", "pas une durée".to_owned()),
        span::Refusal::Zero => (
            "Une durée nulle ne laisse de temps à personne.",
            format!("au moins {shortest}"),
        ),
        span::Refusal::TooShort => ("Cette durée est trop courte.", format!("au moins {shortest}")),
        span::Refusal::TooLong => ("Cette durée est trop longue.", format!("au plus {longest}")),
        span::Refusal::TooFine => ("Cette durée est plus fine qu’une milliseconde.", "trop fine".to_owned()),
    };
    hinted(what, here, "Écrivez par exemple `45s`, `10m` ou `1h 30m`.")
}
