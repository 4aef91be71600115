//! Runs the cases of this folder: each `.rs` is a program that doesn't compile, and its `.stderr` has the messages.
//!
//! `values`: invalid single values. `pairs`: values that are invalid together, and which of them is underlined. `forms`: the
//! ways to write a constant. `macros`: the value macros. `structure`: duplicates, missing setters and unknown names. `types`:
//! type errors. `settings`: settings files.
//!
//! `TRYBUILD=overwrite cargo test -p ecs-dsl-ui` updates the messages; read each change before you commit it. The messages
//! are those of the toolchain in `rust-toolchain.toml`.

#[cfg(test)]
mod consistency;
#[cfg(test)]
mod edits;

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test may fail loudly")]
mod tests {
    // found: D3, G4, G9
    #[test]
    fn messages_are_up_to_date() {
        let cases = trybuild::TestCases::new();
        for folder in ["values", "pairs", "forms", "macros", "structure", "types"] {
            cases.compile_fail(format!("{folder}/*.rs"));
        }
    }

    #[test]
    fn settings_messages_are_up_to_date() {
        trybuild::TestCases::new().compile_fail("settings/*.rs");
    }

    /// The pages of these rules have no runnable examples, so that the cases are their only tests.
    #[test]
    fn settings_rules_have_a_case() {
        let files = std::fs::read_dir("settings").expect("the cases have a folder");
        let paths = files.map(|file| file.expect("a file").path());
        let messages: String = paths
            .filter(|path| {
                path.extension()
                    .is_some_and(|extension| extension == "stderr")
            })
            .map(|path| std::fs::read_to_string(path).expect("a message"))
            .collect();
        // A guess is no compile error.
        let codes = ecs_dsl::rules::CATALOGUE.iter().map(|entry| entry.code);
        let missing: Vec<_> = codes
            .filter(|code| {
                code.as_str().starts_with("ECS20")
                    && !code.is_guess()
                    && !messages.contains(&format!(" ({code}): "))
            })
            .collect();
        assert!(
            missing.is_empty(),
            "no case in tests/ui/settings: {missing:?}"
        );
    }
}
