//! What holds for every scene at every size.

mod held;
mod scenes;

#[test]
fn dump() {
    let mut all = String::new();
    for scene in scenes::all() {
        for size in [(120, 35), (80, 24), (40, 12), (200, 50), (100, 30), (120, 22), (60, 18)] {
            all.push_str(&format!("=== {} {size:?}\n", scene.name));
            all.push_str(&scene.held.drawn(size, &scene.shown).join("\n"));
            all.push('\n');
        }
    }
    std::fs::write("/tmp/stage.txt", all).unwrap();
}
