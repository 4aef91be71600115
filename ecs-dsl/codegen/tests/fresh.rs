//! Checks that the generated files are up to date. `UPDATE=1 cargo test -p ecs-dsl-codegen` updates them.

#![allow(clippy::expect_used, reason = "tests may panic")]

use ecs_dsl_codegen::output;

#[test]
fn generated_files_are_up_to_date() {
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
