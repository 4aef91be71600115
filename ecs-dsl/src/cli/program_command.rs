//! What the user types before a verb, for the commands in hints: with Cargo, a path, or a name on the `PATH`.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// How this process was started.
#[derive(Debug, Default)]
pub(super) struct ProgramStart {
    /// The first argument of the process.
    executable: PathBuf,
    working_folder: PathBuf,
    /// The package, if Cargo runs the program.
    package: Option<Package>,
    /// The folders of `PATH`.
    search_path: Vec<PathBuf>,
}

/// A package of Cargo.
#[derive(Debug)]
struct Package {
    name: String,
    folder: PathBuf,
}

/// The part of a `Cargo.toml` that says which binaries the package has.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Manifest {
    package: ManifestPackage,
    bin: Vec<ManifestBinary>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
struct ManifestPackage {
    default_run: Option<String>,
    autobins: Option<bool>,
}

#[derive(Debug, Deserialize)]
struct ManifestBinary {
    name: Option<String>,
}

impl ProgramStart {
    /// That of this process. Cargo sets `CARGO` for the programs that it runs.
    pub(super) fn of_process(executable: OsString) -> Self {
        let working_folder = std::env::current_dir().unwrap_or_default();
        let package = std::env::var_os("CARGO").map(|_| Package {
            name: std::env::var("CARGO_PKG_NAME").unwrap_or_default(),
            folder: std::env::var_os("CARGO_MANIFEST_DIR")
                .map_or_else(|| working_folder.clone(), PathBuf::from),
        });
        let search_path = std::env::var_os("PATH").unwrap_or_default();
        Self {
            executable: executable.into(),
            working_folder,
            package,
            search_path: std::env::split_paths(&search_path).collect(),
        }
    }

    /// The name of the binary.
    pub(super) fn binary(&self) -> String {
        let name = self.executable.file_stem().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }

    /// What the user types before a verb.
    pub(super) fn command(&self) -> String {
        match &self.package {
            Some(package) => self.cargo_command(package),
            None => self.path(),
        }
    }

    /// What the user types, without the folder of an absolute path.
    pub(super) fn in_help(&self) -> String {
        let command = self.command();
        match self.package.is_none() && command.trim_start_matches('\'').starts_with('/') {
            true => self.binary(),
            false => command,
        }
    }

    fn cargo_command(&self, package: &Package) -> String {
        let binary = self.binary();
        let mut folders = self.executable.ancestors().skip(1);
        let folder = folders.next().unwrap_or(Path::new(""));
        let is_example = folder.ends_with("examples");
        let profile = if is_example {
            folders.next()
        } else {
            Some(folder)
        };
        let profile = profile.and_then(Path::file_name).unwrap_or_default();
        let mut command = "cargo run".to_owned();
        match profile.to_string_lossy().as_ref() {
            "" | "debug" => {}
            "release" => command.push_str(" --release"),
            other => command.push_str(&format!(" --profile {other}")),
        }
        if !self.working_folder.starts_with(&package.folder) {
            command.push_str(&match package.folder.starts_with(&self.working_folder) {
                true => format!(" --package {}", package.name),
                false => {
                    let manifest = package.folder.join("Cargo.toml");
                    format!(" --manifest-path {}", quoted(&manifest))
                }
            });
        }
        if is_example {
            command.push_str(&format!(" --example {binary}"));
        } else if !package.runs_by_default(&binary) {
            command.push_str(&format!(" --bin {binary}"));
        }
        command.push_str(" --");
        command
    }

    /// The executable as the user can type it: its name if the `PATH` has it, or the path below the working folder.
    fn path(&self) -> String {
        let executable = &self.executable;
        if !executable.is_absolute() {
            return quoted(executable);
        }
        let is_found = |folder: &PathBuf| executable.parent() == Some(folder);
        if let Some(name) = executable.file_name()
            && self.search_path.iter().any(is_found)
        {
            return quoted(Path::new(name));
        }
        match executable.strip_prefix(&self.working_folder) {
            Ok(below) => quoted(&Path::new(".").join(below)),
            Err(_) => quoted(executable),
        }
    }
}

impl Package {
    /// Whether `cargo run` without `--bin` runs this binary.
    fn runs_by_default(&self, binary: &str) -> bool {
        let text = std::fs::read_to_string(self.folder.join("Cargo.toml")).unwrap_or_default();
        let manifest: Manifest = toml::from_str(&text).unwrap_or_default();
        match &manifest.package.default_run {
            Some(default) => default == binary,
            None => self.binaries(&manifest).len() <= 1,
        }
    }

    fn binaries(&self, manifest: &Manifest) -> BTreeSet<String> {
        let mut names: BTreeSet<String> = manifest
            .bin
            .iter()
            .map(|binary| binary.name.as_ref().unwrap_or(&self.name).clone())
            .collect();
        if manifest.package.autobins == Some(false) {
            return names;
        }
        let source = self.folder.join("src");
        if source.join("main.rs").is_file() {
            names.insert(self.name.clone());
        }
        let entries = std::fs::read_dir(source.join("bin")).into_iter().flatten();
        for path in entries.flatten().map(|entry| entry.path()) {
            let is_binary = path.extension().is_some_and(|extension| extension == "rs")
                || path.join("main.rs").is_file();
            if let Some(name) = path.file_stem().filter(|_| is_binary) {
                names.insert(name.to_string_lossy().into_owned());
            }
        }
        names
    }
}

/// The path as a word of a shell.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    match path.contains(|letter: char| letter.is_whitespace()) {
        true => format!("'{path}'"),
        false => path,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Package, ProgramStart};

    fn by_cargo(folder: &Path, working_folder: &Path, executable: &str) -> String {
        let start = ProgramStart {
            executable: executable.into(),
            working_folder: working_folder.to_owned(),
            package: Some(Package {
                name: "infra".to_owned(),
                folder: folder.to_owned(),
            }),
            search_path: Vec::new(),
        };
        start.command()
    }

    fn by_path(executable: &str) -> String {
        let start = ProgramStart {
            executable: executable.into(),
            working_folder: "/home/ann/shop".into(),
            package: None,
            search_path: vec!["/usr/bin".into(), "/home/ann/.cargo/bin".into()],
        };
        start.command()
    }

    // found: H5
    #[test]
    fn package_with_several_binaries_needs_the_name_of_one() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("infra");
        fs::create_dir_all(folder.join("src/bin")).unwrap();
        fs::write(folder.join("src/main.rs"), "").unwrap();
        fs::write(folder.join("Cargo.toml"), "[package]\nname = \"infra\"\n").unwrap();
        let typed = |executable| by_cargo(&folder, &folder, executable);
        assert_eq!(typed("target/debug/infra"), "cargo run --");
        assert_eq!(typed("target/release/infra"), "cargo run --release --");
        assert_eq!(
            typed("target/debug/examples/shop"),
            "cargo run --example shop --"
        );
        fs::write(folder.join("src/bin/deploy.rs"), "").unwrap();
        assert_eq!(typed("target/debug/infra"), "cargo run --bin infra --");
        assert_eq!(
            typed("target/lean/deploy"),
            "cargo run --profile lean --bin deploy --"
        );
        let manifest = "[package]\nname = \"infra\"\ndefault-run = \"infra\"\n";
        fs::write(folder.join("Cargo.toml"), manifest).unwrap();
        assert_eq!(typed("target/debug/infra"), "cargo run --");
        assert_eq!(typed("target/debug/deploy"), "cargo run --bin deploy --");
    }

    // found: H5
    #[test]
    fn package_of_another_folder_is_named() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("infra");
        let command = by_cargo(&folder, root.path(), "target/debug/infra");
        assert_eq!(command, "cargo run --package infra --");
        let command = by_cargo(&folder, &root.path().join("web"), "target/debug/infra");
        let manifest = folder.join("Cargo.toml");
        let expected = format!("cargo run --manifest-path {} --", manifest.display());
        assert_eq!(command, expected);
    }

    // found: H6
    #[test]
    fn path_is_as_short_as_it_can_be_typed() {
        assert_eq!(by_path("./shop"), "./shop");
        assert_eq!(by_path("target/debug/shop"), "target/debug/shop");
        assert_eq!(by_path("/home/ann/.cargo/bin/shop"), "shop");
        assert_eq!(
            by_path("/home/ann/shop/target/debug/shop"),
            "./target/debug/shop"
        );
        assert_eq!(by_path("/opt/shop/shop"), "/opt/shop/shop");
        assert_eq!(by_path("/opt/my shop/shop"), "'/opt/my shop/shop'");
    }
}
