//! Runs the cases of this folder: each `.rs` is a program that doesn't compile, and its `.stderr` is what the user reads.
//!
//! `values` has single values that a rule refuses, `pairs` those that are wrong together, `forms` the ways to write a
//! constant, `macros` what the value macros say, `structure` what syntax can see, `types` what the compiler's own types
//! refuse, `settings` what is wrong with settings files.
//!
//! `TRYBUILD=overwrite cargo test -p ecs-dsl-ui` writes the messages anew; read each of them before you keep it. They are
//! those of the toolchain in `rust-toolchain.toml`.

#[cfg(test)]
mod edits;
#[cfg(test)]
mod words;

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test may fail loudly")]
mod tests {
    #[test]
    fn messages_teach() {
        let cases = trybuild::TestCases::new();
        for folder in ["values", "pairs", "forms", "macros", "structure", "types"] {
            cases.compile_fail(format!("{folder}/*.rs"));
        }
    }

    #[test]
    fn settings_files_are_checked() {
        trybuild::TestCases::new().compile_fail("settings/*.rs");
    }

    /// The pages of these rules have no examples that run: the cases here stand in for them.
    #[test]
    fn every_rule_about_settings_files_has_a_case() {
        let files = std::fs::read_dir("settings").expect("the cases have a folder");
        let paths = files.map(|file| file.expect("a file").path());
        let messages: String = paths
            .filter(|path| {
                path.extension()
                    .is_some_and(|extension| extension == "stderr")
            })
            .map(|path| std::fs::read_to_string(path).expect("a message"))
            .collect();
        let codes = ecs_dsl::rules::CATALOGUE.iter().map(|entry| entry.code);
        let missing: Vec<_> = codes
            .filter(|code| {
                code.as_str().starts_with("ECS20") && !messages.contains(&format!(": {code}: "))
            })
            .collect();
        assert!(
            missing.is_empty(),
            "no case in tests/ui/settings: {missing:?}"
        );
    }
}
