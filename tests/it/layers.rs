//! The layers of the library: a module imports only from lower layers.
//!
//! The imports are all paths `crate::…` in the source outside of tests.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The layer of each module. `lib.rs` has no layer, and the prelude imports from all.
const LAYERS: [(&str, u8); 17] = [
    ("app", 8),
    ("rules", 0),
    ("diag", 1),
    ("cfn", 2),
    ("template_rules", 3),
    ("settings", 2),
    ("dsl", 3),
    ("check", 4),
    ("synth", 4),
    ("assemble", 5),
    ("plan", 5),
    ("cost", 5),
    ("graph", 5),
    ("deploy", 6),
    ("cli", 7),
    ("testing", 6),
    ("prelude", u8::MAX),
];

/// The modules that read templates only, and so don't import the DSL.
const TEMPLATE_ONLY: [&str; 3] = ["plan", "cost", "graph"];
/// The only folder that may name a crate of the AWS SDK.
const SDK_FOLDER: &str = "deploy/aws";

/// The lowest layer with effects. Modules below don't read the clock, files, the network or the environment.
const EFFECTS_FROM: u8 = 6;

/// The paths to effects.
const EFFECTS: [&str; 10] = [
    "std::env",
    "std::fs",
    "std::io",
    "std::process",
    "std::thread",
    "Instant::",
    "SystemTime::",
    "TcpListener",
    "TcpStream",
    "UdpSocket",
];

/// An import in a file: the module and the line.
struct Import {
    module: String,
    line: usize,
}

#[test]
fn modules_import_only_from_lower_layers() {
    let mut violations = String::new();
    for file in sources() {
        let Some(own) = module_of(&file) else {
            continue;
        };
        for import in imports(&file) {
            if let Some(why) = forbidden(&own, &import.module) {
                let _ = writeln!(violations, "{}:{}: {why}", file.display(), import.line);
            }
        }
    }
    assert!(violations.is_empty(), "\n{violations}");
}

#[test]
fn only_one_folder_imports_the_aws_sdk() {
    let mut violations = String::new();
    for file in sources() {
        let inside = relative(&file).starts_with(SDK_FOLDER);
        let text = fs::read_to_string(&file).expect("a source file");
        for (index, line) in text.lines().enumerate() {
            let line = code(line);
            if !inside
                && [
                    "aws_sdk_",
                    "aws_config",
                    "aws_credential_types",
                    "aws_runtime",
                    "aws_smithy_",
                    "aws_types",
                ]
                .iter()
                .any(|sdk| line.contains(sdk))
            {
                let _ = writeln!(violations, "{}:{}: {line}", file.display(), index + 1);
            }
        }
    }
    assert!(violations.is_empty(), "\n{violations}");
}

#[test]
fn modules_below_deployment_have_no_effects() {
    let mut violations = String::new();
    for file in sources() {
        let pure = |module: &String| layer(module).is_some_and(|layer| layer < EFFECTS_FROM);
        if !module_of(&file).is_some_and(|module| pure(&module)) {
            continue;
        }
        for (index, line) in production_code(&file).lines().enumerate() {
            if has_effect(line) {
                let _ = writeln!(violations, "{}:{}: {line}", file.display(), index + 1);
            }
        }
    }
    assert!(violations.is_empty(), "\n{violations}");
    assert!(has_effect("let now = SystemTime::now();"));
    assert!(!has_effect("use std::net::Ipv4Addr; // std::fs"));
}

#[test]
fn every_module_has_a_layer() {
    for entry in roots().flat_map(|root| fs::read_dir(root).expect("a source folder")) {
        let path = entry.expect("an entry").path();
        let name = path
            .file_stem()
            .and_then(|name| name.to_str())
            .expect("a name")
            .to_owned();
        assert!(
            name == "lib" || layer(&name).is_some(),
            "`{name}` has no layer"
        );
    }
}

#[test]
fn forbidden_imports_are_found() {
    assert_eq!(
        forbidden("rules", "diag"),
        Some("`rules` imports nothing of the crate".to_owned())
    );
    assert_eq!(
        forbidden("check", "synth"),
        Some("`check` is in layer 4, `synth` in layer 4".to_owned())
    );
    assert_eq!(
        forbidden("plan", "dsl"),
        Some("`plan` reads templates only, not `dsl`".to_owned())
    );
    assert_eq!(
        forbidden("deploy", "cli"),
        Some("`deploy` is in layer 6, `cli` in layer 7".to_owned())
    );
    assert_eq!(forbidden("diag", "rules"), None);
    assert_eq!(forbidden("cli", "deploy"), None);
    assert_eq!(forbidden("check", "check"), None);
    let found = modules_in(
        "use crate::{cfn::Value, dsl::{Stack, Stage}};\nlet x = crate::synth::synth(); // crate::cli",
    );
    let found: Vec<_> = found
        .iter()
        .map(|import| (import.module.as_str(), import.line))
        .collect();
    assert_eq!(found, [("cfn", 1), ("dsl", 1), ("synth", 2)]);
}

/// Why `own` may not import `other`.
fn forbidden(own: &str, other: &str) -> Option<String> {
    let (mine, theirs) = (layer(own)?, layer(other)?);
    if own == other || own == "prelude" {
        return None;
    }
    if own == "rules" {
        return Some(format!("`{own}` imports nothing of the crate"));
    }
    if TEMPLATE_ONLY.contains(&own) && matches!(other, "dsl" | "check" | "synth") {
        return Some(format!("`{own}` reads templates only, not `{other}`"));
    }
    (theirs >= mine).then(|| format!("`{own}` is in layer {mine}, `{other}` in layer {theirs}"))
}

fn layer(module: &str) -> Option<u8> {
    LAYERS
        .iter()
        .find(|(name, _)| *name == module)
        .map(|(_, layer)| *layer)
}

/// The source folders of the library's crates. The crates enforce some of the layers, and the compiler with them.
fn roots() -> impl Iterator<Item = PathBuf> {
    let crates = ["", "cfn", "model", "plan", "deploy"];
    crates.into_iter().map(|name| {
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("ecs-dsl")
            .join(name)
            .join("src")
    })
}

fn relative(file: &Path) -> &Path {
    roots()
        .find_map(|root| file.strip_prefix(root).ok())
        .unwrap_or(file)
}

/// The module of a file: `dsl` for `dsl/stack.rs`.
fn module_of(file: &Path) -> Option<String> {
    let first = relative(file).components().next()?.as_os_str().to_str()?;
    Some(first.trim_end_matches(".rs").to_owned())
}

/// All source files without tests, which may import from all layers.
fn sources() -> Vec<PathBuf> {
    let mut files = Vec::new();
    for root in roots() {
        collect(&root, &mut files);
    }
    assert!(files.len() > 100, "the source folder is somewhere else");
    files.sort();
    files
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a source folder") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        if name == "tests" || name.ends_with("tests.rs") || name == "testing.rs" {
            continue;
        }
        if path.is_dir() {
            collect(&path, files);
        } else if name.ends_with(".rs") {
            files.push(path);
        }
    }
}

/// Whether a line uses the clock, files, the network, the environment or another process.
fn has_effect(line: &str) -> bool {
    EFFECTS.iter().any(|effect| code(line).contains(effect))
}

fn imports(file: &Path) -> Vec<Import> {
    modules_in(&production_code(file))
}

/// The text of a file without the unit tests at its end, which may use everything.
fn production_code(file: &Path) -> String {
    let text = fs::read_to_string(file).expect("a source file");
    let code = text.split("#[cfg(test)]\nmod ").next();
    code.unwrap_or_default().to_owned()
}

/// The modules after `crate::`, in a path or in the braces of a `use`.
fn modules_in(text: &str) -> Vec<Import> {
    let text: Vec<&str> = text.lines().map(code).collect();
    let text = text.join("\n");
    let mut found = Vec::new();
    for (start, _) in text.match_indices("crate::") {
        let line = text[..start].matches('\n').count() + 1;
        let rest = &text[start + "crate::".len()..];
        let names = match rest.strip_prefix('{') {
            Some(group) => in_braces(group),
            None => vec![identifier(rest)],
        };
        found.extend(names.into_iter().map(|module| Import { module, line }));
    }
    found
}

/// The first name of each item between the braces.
fn in_braces(group: &str) -> Vec<String> {
    let (mut depth, mut names, mut item) = (0, Vec::new(), String::new());
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(std::mem::take(&mut item)),
            _ => {}
        }
        if depth == 0 && c != ',' {
            item.push(c);
        }
    }
    names.push(item);
    names
        .iter()
        .map(|item| identifier(item.trim()))
        .filter(|name| !name.is_empty())
        .collect()
}

fn identifier(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

/// A line without its comment.
fn code(line: &str) -> &str {
    line.split("//").next().unwrap_or_default()
}
