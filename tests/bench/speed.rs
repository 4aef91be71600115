//! The table of build times and speed in ARCHITECTURE.md: `cargo bench --no-default-features --bench speed`. It builds a
//! user's project with the profile of the book, and this workspace, each from scratch, and takes about 20 minutes. The
//! machine must be idle.
//!
//! CPU time is read from `/proc`, so only Linux has it.

mod measure;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use measure::Times;

/// Runs of each edit.
const EDITS: usize = 9;
const PROCESSES: usize = 50;
/// The number in the example that is edited.
const EDITED: [&str; 2] = ["minutes(5)", "minutes(6)"];
/// The file of the command line that a contributor edits.
const CLI_FILE: &str = "ecs-dsl/src/cli/commands/outputs.rs";
/// The profile that the book recommends.
const BOOK: &str = "book/src/getting-started.md";

fn main() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = root.join("target/bench");
    println!("| what | measured | target |\n|---|---|---|");
    let user = Project::create(root, &folder.join("user"), &folder.join("user-target"))?;
    user.clean_build()?;
    user.edit(
        "an edited number to its template, without `aws`",
        "0.45 s",
        &["--no-default-features"],
    )?;
    user.edit(
        "the same with `dynamic`",
        "0.45 s",
        &["--no-default-features", "--features", "dynamic"],
    )?;
    user.process()?;
    user.edit(
        "an edited number to its template, with `aws`",
        "0.70 s",
        &[],
    )?;
    user.edit(
        "the same with `dynamic`",
        "0.70 s",
        &["--features", "dynamic"],
    )?;
    contributor(root, &folder.join("workspace-target"))?;
    thousand_services(root)
}

/// A row of the table.
fn row(what: &str, measured: &str, target: &str) {
    println!("| {what} | {measured} | at most {target} |");
}

/// A user's project with the example as its program.
struct Project {
    folder: PathBuf,
    target: PathBuf,
}

impl Project {
    fn create(root: &Path, folder: &Path, target: &Path) -> io::Result<Self> {
        let example = root.join("examples/django_microservices");
        let source = folder.join("src");
        fs::create_dir_all(source.join("stages"))?;
        fs::copy(example.join("main.rs"), source.join("main.rs"))?;
        for file in fs::read_dir(example.join("stages"))? {
            let file = file?;
            fs::copy(file.path(), source.join("stages").join(file.file_name()))?;
        }
        fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
        let library = root.join("ecs-dsl");
        let manifest = format!(
            "[package]\nname = \"user\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
             [features]\ndefault = [\"aws\"]\naws = [\"ecs-dsl/aws\"]\ndynamic = [\"ecs-dsl/dynamic\"]\n\n\
             [dependencies]\necs-dsl = {{ path = {library:?}, default-features = false }}\n\n{}",
            profile(&root.join(BOOK))?
        );
        fs::write(folder.join("Cargo.toml"), manifest)?;
        let (folder, target) = (folder.to_owned(), target.to_owned());
        Ok(Self { folder, target })
    }

    fn cargo(&self, verb: &str, flags: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO"));
        command
            .args([verb, "--quiet"])
            .args(flags)
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", &self.target);
        command
    }

    fn clean_build(&self) -> io::Result<()> {
        if self.target.exists() {
            fs::remove_dir_all(&self.target)?;
        }
        let (start, cpu) = (Instant::now(), cpu_seconds());
        run(&mut self.cargo("build", &["--no-default-features"]))?;
        let cpu = cpu_seconds() - cpu;
        let wall = start.elapsed().as_secs_f64();
        let what = "clean build of a user's project without `aws`";
        row(
            what,
            &format!("{wall:.0} s, {cpu:.0} CPU-s"),
            "40 s, 70 CPU-s",
        );
        Ok(())
    }

    /// Edits a number of the program and runs `synth`, several times.
    fn edit(&self, what: &str, target: &str, flags: &[&str]) -> io::Result<()> {
        let file = self.folder.join("src/main.rs");
        let original = fs::read_to_string(&file)?;
        run(&mut self.cargo("build", flags))?;
        let mut times = Vec::new();
        for index in 0..EDITS {
            fs::write(&file, original.replace(EDITED[0], EDITED[(index + 1) % 2]))?;
            let start = Instant::now();
            run(self
                .cargo("run", flags)
                .args(["--", "synth", "--stage", "dev"]))?;
            times.push(start.elapsed());
        }
        fs::write(&file, original)?;
        let median = Times::from_iter(times).median().as_secs_f64();
        row(what, &format!("{median:.2} s"), target);
        Ok(())
    }

    /// `synth` as a process, without `aws`.
    fn process(&self) -> io::Result<()> {
        run(&mut self.cargo("build", &["--no-default-features"]))?;
        let program = self.target.join("debug/user");
        let mut failure = None;
        let times = Times::measure(PROCESSES, || {
            let mut command = Command::new(&program);
            failure = run(command.args(["synth", "--stage", "prod"])).err();
        });
        let median = times.median().as_secs_f64() * 1000.0;
        row(
            "`synth` as a process, dev profile",
            &format!("{median:.1} ms"),
            "10 ms",
        );
        failure.map_or(Ok(()), Err)
    }
}

/// The profiles of the chapter, up to the features after them.
fn profile(chapter: &Path) -> io::Result<String> {
    let text = fs::read_to_string(chapter)?;
    let start = text.find("[profile.dev]");
    let profile = start.and_then(|start| text[start..].split("[features]").next());
    let profile = profile.ok_or_else(|| io::Error::other("the book has no profile"))?;
    Ok(profile.to_owned())
}

/// An edit of a file of the command line in this workspace.
fn contributor(root: &Path, target: &Path) -> io::Result<()> {
    let build = || {
        let mut command = Command::new(env!("CARGO"));
        command
            .args([
                "build",
                "--quiet",
                "--no-default-features",
                "--example",
                "django_microservices",
            ])
            .current_dir(root)
            .env("CARGO_TARGET_DIR", target);
        run(&mut command)
    };
    let file = root.join(CLI_FILE);
    let original = fs::read_to_string(&file)?;
    build()?;
    let mut times = Vec::new();
    for index in 0..EDITS {
        fs::write(
            &file,
            format!("{original}\n#[used]\nstatic EDIT: usize = {index};\n"),
        )?;
        let start = Instant::now();
        let built = build();
        times.push(start.elapsed());
        // The source is restored before an error is returned.
        fs::write(&file, &original)?;
        built?;
    }
    let median = Times::from_iter(times).median().as_secs_f64();
    row(
        "an edit of a file of `cli`, to the built example",
        &format!("{median:.1} s"),
        "3 s",
    );
    Ok(())
}

/// The ratios that the bench `thousand_services` prints.
fn thousand_services(root: &Path) -> io::Result<()> {
    let output = Command::new(env!("CARGO"))
        .args([
            "bench",
            "--quiet",
            "--no-default-features",
            "--bench",
            "thousand_services",
        ])
        .current_dir(root)
        .stderr(Stdio::inherit())
        .output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    for (name, target) in [("without checks", "2.5"), ("with all checks", "6")] {
        let ratio = text
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(": ratio "));
        let ratio = ratio.ok_or_else(|| io::Error::other("the bench prints no ratio"))?;
        let what = format!("1,000 services {name}, in times of serde_json alone");
        row(&what, ratio, target);
    }
    Ok(())
}

/// Runs a command and discards its output.
fn run(command: &mut Command) -> io::Result<()> {
    let output = command.stdin(Stdio::null()).output()?;
    if output.status.success() {
        return Ok(());
    }
    let text = String::from_utf8_lossy(&output.stderr);
    Err(io::Error::other(format!("{command:?} failed: {text}")))
}

/// The CPU time of all processes that this one started and that ended.
fn cpu_seconds() -> f64 {
    let status = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name of the process is in parentheses; after it, user and system time of the children are the 14th and 15th fields.
    let fields = status.rsplit(')').next().unwrap_or_default();
    let ticks = fields.split_whitespace().skip(13).take(2);
    // Linux has 100 ticks a second on every platform.
    ticks
        .filter_map(|ticks| ticks.parse::<f64>().ok())
        .sum::<f64>()
        / 100.0
}
