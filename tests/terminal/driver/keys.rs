//! Keys by the names people give them, as the bytes a terminal sends: `Space`, `ctrl-s`, `PageDown`, `F5`, `é`.

/// The bytes of one key.
pub fn bytes_of(key: &str) -> Vec<u8> {
    let named = match key {
        "Space" => " ",
        "Enter" => "\r",
        "Esc" => "\x1b",
        "Tab" => "\t",
        "shift-Tab" => "\x1b[Z",
        "Backspace" => "\x7f",
        "Delete" => "\x1b[3~",
        "PageUp" => "\x1b[5~",
        "PageDown" => "\x1b[6~",
        "Home" => "\x1b[H",
        "End" => "\x1b[F",
        "Up" => "\x1b[A",
        "Down" => "\x1b[B",
        "Right" => "\x1b[C",
        "Left" => "\x1b[D",
        "F1" => "\x1bOP",
        "F2" => "\x1bOQ",
        "F3" => "\x1bOR",
        "F4" => "\x1bOS",
        "F5" => "\x1b[15~",
        _ => return letter(key),
    };
    named.as_bytes().to_vec()
}

fn letter(key: &str) -> Vec<u8> {
    if let Some(letter) = key.strip_prefix("ctrl-") {
        let letter = letter.bytes().next().expect("a letter after ctrl-");
        return vec![letter & 0x1f];
    }
    assert_eq!(key.chars().count(), 1, "no key is called {key:?}");
    key.as_bytes().to_vec()
}

/// A text as a terminal sends what is pasted, if the program asked for that.
pub fn pasted(text: &str) -> Vec<u8> {
    format!("\x1b[200~{text}\x1b[201~").into_bytes()
}
