//! Runs the cases of this folder: each `.rs` is a program that doesn't compile, and its `.stderr` is what the user reads.
//!
//! `values` has single values that a rule refuses, `pairs` those that are wrong together, `forms` the ways to write a
//! constant, `structure` what syntax can see, `types` what the compiler's own types refuse.
//!
//! `TRYBUILD=overwrite cargo test -p ecs-dsl-ui` writes the messages anew; read each of them before you keep it. They are
//! those of the toolchain in `rust-toolchain.toml`.

#[cfg(test)]
mod words;

#[cfg(test)]
mod tests {
    #[test]
    fn messages_teach() {
        let cases = trybuild::TestCases::new();
        for folder in ["values", "pairs", "forms", "structure", "types"] {
            cases.compile_fail(format!("{folder}/*.rs"));
        }
    }
}
