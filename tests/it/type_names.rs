//! Facts about AWS's resource types are in their rows (`cfn/type_info`): outside of `cfn`, no code lists types by their names,
//! and code about a single type has the constant of the generated type, such as `ecs::Service::TYPE`.

use std::fs;
use std::path::{Path, PathBuf};

/// Names of types that aren't generated, in code about a single one.
const ALLOWED: [&str; 2] = [
    "AWS::AutoScaling::LaunchConfiguration",
    "AWS::CloudFormation::CustomResource",
];

#[test]
fn no_type_name_is_written_outside_of_cfn() {
    let mut files = Vec::new();
    collect(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("ecs-dsl"),
        &mut files,
    );
    assert!(files.len() > 100, "the sources are somewhere else");
    let mut found = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("a source file");
        let code = text
            .split("#[cfg(test)]\nmod tests {")
            .next()
            .unwrap_or_default();
        for name in type_names(code) {
            if !ALLOWED.contains(&name.as_str()) {
                found.push(format!("{}: {name}", file.display()));
            }
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn type_names_are_found() {
    let code =
        "a(\"AWS::ECS::Service\");\nb(\"AWS::Region\") // \"AWS::EC2::VPC\"\nc(\"AWS::SSM::\")";
    assert_eq!(type_names(code), ["AWS::ECS::Service"]);
}

/// The literals that are names of types, without those in comments.
fn type_names(code: &str) -> Vec<String> {
    let lines = code
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default());
    let literals = lines.flat_map(|line| line.split('"').skip(1).step_by(2));
    let is_word = |part: &&str| !part.is_empty() && part.chars().all(char::is_alphanumeric);
    let is_type = |literal: &&str| {
        let parts: Vec<_> = literal.split("::").collect();
        parts.len() == 3 && parts.first() == Some(&"AWS") && parts.iter().all(is_word)
    };
    literals.filter(is_type).map(str::to_owned).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a source folder") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        let is_other =
            ["cfn", "codegen", "schemas", "target", "tests", "testing.rs"].contains(&name);
        if is_other || name.ends_with("tests.rs") {
            continue;
        }
        if path.is_dir() {
            collect(&path, files);
        } else if name.ends_with(".rs") {
            files.push(path);
        }
    }
}
