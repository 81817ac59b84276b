//! Formats side by side: a broken one harms only those that name it.

use super::*;

fn id(name: &str) -> Id {
    Id::new(name).unwrap()
}

fn format(opening: &str, steps: &str) -> String {
    format!(r#"(title: "A", purpose: "b", people: (2, 9), {opening} steps: [{steps}])"#)
}

fn library(sources: &[(&str, String)]) -> Library {
    Library::read(sources.iter().map(|(name, text)| Source {
        id: id(name),
        text: text.clone().into_bytes(),
        origin: Origin::Group,
    }))
}

fn step(name: &str) -> String {
    format!(r#"Step(id: "{name}", speak: Popcorn)"#)
}

#[test]
fn a_broken_format_is_listed_with_its_reason_and_the_others_work() {
    let library = library(&[
        ("whole", format("", &step("talk"))),
        ("unread", "(title: ".to_owned()),
        ("meaningless", format("", r#"Step(id: "a", speak: Role("nobody"))"#)),
        ("uses_unread", format("", r#"Use(format: "unread")"#)),
        (
            "uses_user",
            format("", r#"Choose(id: "how", from: ["whole", "uses_meaningless"])"#),
        ),
        ("uses_meaningless", format("", r#"Use(format: "meaningless")"#)),
    ]);
    assert_eq!(library.formats().keys().collect::<Vec<_>>(), ["whole"]);
    assert_eq!(library.entries().len(), 6);
    let names = |broken: &str| match &library.entries()[broken].format {
        Err(slips) => slips.iter().map(|slip| slip.fact.clone()).collect(),
        Ok(_) => Vec::new(),
    };
    let broken = |name: &str| vec![crate::notation::Fact::Meaning(Meaning::BrokenFormat(id(name)))];
    assert_eq!(names("uses_unread"), broken("unread"));
    assert_eq!(names("uses_meaningless"), broken("meaningless"));
    assert_eq!(names("uses_user"), broken("uses_meaningless"));
}

#[test]
fn a_group_s_own_format_stands_in_for_a_shipped_one() {
    let shipped = Source {
        id: id("round"),
        text: format("", &step("shipped")).into_bytes(),
        origin: Origin::Shipped,
    };
    let own = Source {
        text: format("", &step("own")).into_bytes(),
        origin: Origin::Group,
        ..shipped.clone()
    };
    let library = Library::read([shipped, own]);
    assert_eq!(library.entries()["round"].origin, Origin::Group);
    assert!(library.formats()["round"].steps[0].id().value == "own");
}

#[test]
fn a_session_keeps_the_texts_of_all_that_its_format_needs_and_no_others() {
    let library = library(&[
        (
            "meeting",
            format(
                r#"opening: "hello","#,
                r#"Use(format: "inner"), Choose(id: "how", from: ["talk"])"#,
            ),
        ),
        ("hello", format("", &step("hello"))),
        ("inner", format(r#"closing: "bye","#, r#"Use(format: "innermost")"#)),
        ("innermost", format("", &step("x"))),
        ("talk", format("", &step("talk"))),
        ("bye", format("", &step("bye"))),
        ("another", format("", &step("y"))),
    ]);
    let needed = library.needed(&id("meeting")).unwrap();
    assert_eq!(
        needed.keys().collect::<Vec<_>>(),
        ["hello", "inner", "innermost", "meeting", "talk"]
    );
    assert_eq!(needed["hello"], format("", &step("hello")));
    assert_eq!(library.needed(&id("nowhere")), None);
}
