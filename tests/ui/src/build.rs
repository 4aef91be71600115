//! Generates a module from each case that breaks a rule, so that its program can also be run: the same text without
//! `#[ecs_dsl::stack]`, whose checks would stop the compilation.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The folders of these cases.
const FOLDERS: [&str; 4] = ["forms", "pairs", "structure", "values"];

fn main() -> Result<(), Box<dyn Error>> {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let (mut modules, mut cases) = (String::new(), String::new());
    for folder in FOLDERS {
        println!("cargo::rerun-if-changed={folder}");
        for case in programs(&here.join(folder))? {
            let name = case.file_stem().unwrap_or_default().display();
            let (module, path) = (format!("{folder}_{name}"), format!("{folder}/{name}.rs"));
            let program = out.join(format!("{module}.rs"));
            fs::write(&program, runnable(&fs::read_to_string(&case)?))?;
            let messages = case.with_extension("stderr");
            write!(
                modules,
                "#[allow(warnings, clippy::all, reason = \"invalid programs are what is tested\")]\n\
                 #[path = {program:?}]\nmod {module};\n"
            )?;
            writeln!(
                cases,
                "({path:?}, include_str!({messages:?}), {module}::main),"
            )?;
        }
    }
    let list = format!("{modules}\nconst CASES: &[Case] = &[\n{cases}];\n");
    fs::write(out.join("cases.rs"), list)?;
    Ok(())
}

fn programs(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut programs = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            programs.push(path);
        }
    }
    programs.sort();
    Ok(programs)
}

/// The same program line by line, without compile-time checks, and with an app that records the diagnostics.
fn runnable(source: &str) -> String {
    source
        .replace("#[ecs_dsl::stack]", "")
        .replace(
            "use ecs_dsl::prelude::*;\n\n",
            "use ecs_dsl::prelude::*;\nuse super::App;\n",
        )
        .replace("fn main()", "pub fn main()")
}
