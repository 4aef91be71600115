//! The generated files are what the generator would write. `UPDATE=1 cargo test -p ecs-dsl-codegen` writes them.

#![allow(clippy::expect_used, reason = "a test may fail loudly")]

use ecs_dsl_codegen::output;

#[test]
fn the_generated_files_are_fresh() {
    let files = output::generate().expect("the schemas are readable");
    if std::env::var_os("UPDATE").is_some_and(|value| value == "1") {
        output::write(&files).expect("the files are writable");
    }
    let stale = output::stale(&files).expect("the folder is readable");
    assert!(
        stale.is_empty(),
        "stale: {stale:?}; run `{}`",
        output::COMMAND
    );
}
