//! Writes the templates of all valid mesh cases for cfn-lint: `mesh_matrix FOLDER`.

#[path = "../mesh_matrix/case.rs"]
#[allow(dead_code, reason = "only the tests use all of a case")]
mod case;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use case::Case;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: mesh_matrix FOLDER");
        return ExitCode::from(64);
    };
    match write(&folder) {
        Ok(count) => {
            println!("{count} templates");
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the template of each case without errors.
fn write(folder: &Path) -> std::io::Result<usize> {
    std::fs::create_dir_all(folder)?;
    let mut count = 0;
    for case in Case::all() {
        let Ok(assembly) = case.synth() else { continue };
        for stack in &assembly.stacks {
            let file = folder.join(format!("{}.json", case.name()));
            std::fs::write(file, stack.template.to_json())?;
            count += 1;
        }
    }
    Ok(count)
}
