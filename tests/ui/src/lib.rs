//! Runs the cases of this folder: each `.rs` is a program that doesn't compile, and its `.stderr` is what the user reads.
//!
//! `TRYBUILD=overwrite cargo test -p ecs-dsl-ui` writes the messages anew; read each of them before you keep it. They are
//! those of the toolchain in `rust-toolchain.toml`.

#[cfg(test)]
mod tests {
    #[test]
    fn messages_teach() {
        trybuild::TestCases::new().compile_fail("*.rs");
    }
}
