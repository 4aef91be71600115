//! What is in a context, and what its tag depends on.

use std::fs;
use std::path::Path;

use super::content_hash::files;
use super::ignore_file::IgnoreFile;
use super::{BuildSettings, SecretSource, content_tag};

/// Patterns and whether each excludes a path; as Docker's documentation and moby's patternmatcher have them.
#[test]
fn ignore_patterns_are_those_of_docker() {
    for (patterns, path, excluded) in [
        ("*.md", "README.md", true),
        ("*.md", "docs/README.md", false),
        ("**/*.md", "README.md", true),
        ("**/*.md", "docs/a/README.md", true),
        ("*/temp*", "a/temporary.txt", true),
        ("*/temp*", "a/b/temporary.txt", false),
        ("*/*/temp*", "a/b/temporary.txt", true),
        ("temp?", "tempa", true),
        ("temp?", "temp", false),
        ("target", "target/debug/x", true),
        ("/target/", "target/debug/x", true),
        ("./target/../target", "target", true),
        ("target", "a/target", false),
        ("docs/**", "docs/a/b", true),
        ("docs/**", "other", false),
        ("a/**/z", "a/z", true),
        ("a/**/z", "a/b/c/z", true),
        ("*.md\n!README.md", "README.md", false),
        ("*.md\n!README.md", "OTHER.md", true),
        (
            "*.md\n!README*.md\nREADME-secret.md",
            "README-secret.md",
            true,
        ),
        (
            "node_modules\n!node_modules/own",
            "node_modules/own/x",
            false,
        ),
        (
            "node_modules\n!node_modules/own",
            "node_modules/other",
            true,
        ),
        ("# *.md\n\n", "README.md", false),
        ("[a-c].txt", "b.txt", true),
        ("[^a-c].txt", "b.txt", false),
        ("a\\*b", "a*b", true),
        ("a\\*b", "axb", false),
        ("a.b", "axb", false),
        ("**", "a/b", true),
        ("ä*", "ähnlich", true),
    ] {
        let file = IgnoreFile::parse(patterns).unwrap();
        assert_eq!(file.excludes(path), excluded, "{patterns:?} {path}");
    }
    for invalid in ["[a", "a\\"] {
        assert_eq!(IgnoreFile::parse(invalid).unwrap_err(), invalid);
    }
}

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn context() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("Dockerfile", "FROM scratch\nCOPY . /\n"),
        (".dockerignore", "target\n*.log\n"),
        ("src/main.rs", "fn main() {}"),
        ("target/debug/x", "binary"),
    ] {
        write(folder.path(), name, text);
    }
    folder
}

fn settings(folder: &Path) -> BuildSettings {
    let platforms = vec!["linux/amd64".to_owned()];
    BuildSettings::new(folder.to_owned(), "Dockerfile".into(), platforms)
}

fn tag(settings: &BuildSettings) -> String {
    content_tag("orders", settings).unwrap()
}

#[test]
fn excluded_files_are_not_read() {
    let folder = context();
    let ignored = IgnoreFile::parse("target\n").unwrap();
    let expected = [".dockerignore", "Dockerfile", "src", "src/main.rs"];
    assert_eq!(files(folder.path(), &ignored).unwrap(), expected);
    let ignored = IgnoreFile::parse("target\n!target/debug/x\n").unwrap();
    let found = files(folder.path(), &ignored).unwrap();
    assert!(found.contains(&"target/debug/x".to_owned()));
}

#[test]
fn tag_depends_on_what_is_built_only() {
    let (folder, copy) = (context(), context());
    let first = tag(&settings(folder.path()));
    assert_eq!(first.len(), 32);
    assert_eq!(tag(&settings(copy.path())), first);
    write(folder.path(), "target/debug/y", "other");
    write(folder.path(), "debug.log", "other");
    assert_eq!(tag(&settings(folder.path())), first);
    let mut with_secret = settings(folder.path());
    let secret = |name: &str| SecretSource::Variable(name.to_owned());
    with_secret.secrets = vec![("npm".to_owned(), secret("A"))];
    let mut other_value = with_secret.clone();
    other_value.secrets = vec![("npm".to_owned(), secret("B"))];
    assert_eq!(tag(&with_secret), tag(&other_value));
}

#[test]
fn each_change_of_what_is_built_changes_the_tag() {
    let folder = context();
    let base = settings(folder.path());
    let mut tags = vec![tag(&base)];
    let changed: [fn(&mut BuildSettings); 4] = [
        |settings| settings.target = Some("runtime".to_owned()),
        |settings| settings.arguments = vec![("A".to_owned(), "1".to_owned())],
        |settings| settings.arguments = vec![("A1".to_owned(), String::new())],
        |settings| settings.platforms = vec!["linux/arm64".to_owned()],
    ];
    for change in changed {
        let mut settings = base.clone();
        change(&mut settings);
        tags.push(tag(&settings));
    }
    for (name, text) in [
        ("Dockerfile", "FROM scratch\n"),
        ("src/main.rs", "fn main() { }"),
        ("src/other.rs", ""),
        (".dockerignore", "target\n"),
    ] {
        write(folder.path(), name, text);
        tags.push(tag(&base));
    }
    fs::rename(
        folder.path().join("src/other.rs"),
        folder.path().join("src/another.rs"),
    )
    .unwrap();
    tags.push(tag(&base));
    #[cfg(unix)]
    {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let program = folder.path().join("src/main.rs");
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        tags.push(tag(&base));
        symlink("main.rs", folder.path().join("src/link")).unwrap();
        tags.push(tag(&base));
    }
    let count = tags.len();
    tags.sort();
    tags.dedup();
    assert_eq!(tags.len(), count);
}

#[test]
fn ignore_file_of_a_dockerfile_takes_precedence() {
    let folder = context();
    let base = settings(folder.path());
    let first = tag(&base);
    write(folder.path(), "Dockerfile.dockerignore", "src\n");
    let second = tag(&base);
    assert_ne!(first, second);
    write(folder.path(), "src/main.rs", "changed");
    assert_eq!(tag(&base), second);
}

#[test]
fn missing_dockerfile_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let error = content_tag("orders", &settings(folder.path())).unwrap_err();
    let path = folder.path().join("Dockerfile");
    assert_eq!(
        error.to_string(),
        format!("can't read `{}` of the image of `orders`", path.display())
    );
}
