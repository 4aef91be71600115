//! Compares the tables with the library: every rule is used, and every setter is listed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use crate::methods::METHODS;
use crate::{multi_setter_rule, table};

/// Rules without a row, and why.
const WITHOUT_ROW: &[(&str, &str)] = &[
    (
        "allowed_code",
        "searches the whole catalogue, which is slow at compile time",
    ),
    ("plain_setting", "for settings files"),
    ("dashboard_name", "contains the names of app and stage"),
    (
        "discovery_name",
        "only for services that are registered in a namespace",
    ),
    ("family", "contains the names of app and stage"),
    ("key_alias", "contains the names of app and stage"),
    (
        "metric_period",
        "dashboards allow other periods than alarms; `alarm_window` checks those",
    ),
    ("mesh_service_name", "only for services in a mesh"),
    ("parameter_arn", "part of `secure_parameter`"),
    ("parameter_name", "part of `secure_parameter`"),
    ("secret_arn", "part of `imported_secret`"),
    ("stack_name", "contains the names of app and stage"),
    (
        "target_statistic",
        "a property of the metric, not an argument",
    ),
];

fn source(path: &str) -> PathBuf {
    let package = match path.starts_with("rules") {
        true => "../ecs-dsl/cfn/src",
        false => "../ecs-dsl/model/src",
    };
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join(package)
        .join(path)
}

fn read(path: &str) -> String {
    fs::read_to_string(source(path)).expect("a file of the library")
}

/// The functions that `rules/mod.rs` exports and that return a verdict.
fn rules() -> BTreeSet<String> {
    let text = read("rules/mod.rs");
    let mut names = BTreeSet::new();
    for list in text.split("pub use ").skip(1) {
        let list = list.split(';').next().unwrap_or_default();
        let Some((module, list)) = list.split_once("::") else {
            continue;
        };
        if matches!(module, "catalogue" | "violation") {
            continue;
        }
        let functions = read(&format!("rules/{module}.rs"));
        let words = list.split([',', '{', '}', ' ', '\n']);
        let verdicts = words.filter(|word| gives_verdict(&functions, word));
        names.extend(verdicts.map(str::to_owned));
    }
    names
}

fn gives_verdict(functions: &str, name: &str) -> bool {
    let (_, rest) = functions
        .split_once(&format!("fn {name}("))
        .unwrap_or_default();
    let head = rest.split('{').next().unwrap_or_default();
    head.contains("-> Verdict")
}

#[test]
fn every_rule_has_a_row() {
    let used: BTreeSet<&str> = table::rows()
        .chain(multi_setter_rule::rows())
        .map(|(_, _, rule)| rule)
        .collect();
    let rules = rules();
    assert!(rules.len() > 80, "{rules:?}");
    let elsewhere = |rule: &String| WITHOUT_ROW.iter().any(|(known, _)| known == rule);
    let wrong: Vec<_> = rules
        .iter()
        .filter(|rule| used.contains(rule.as_str()) == elsewhere(rule))
        .collect();
    assert!(
        wrong.is_empty(),
        "each rule needs either a row in `table.rs` or `multi_setter_rule.rs`, or a reason in `WITHOUT_ROW`: {wrong:?}"
    );
    for rule in used
        .into_iter()
        .chain(WITHOUT_ROW.iter().map(|(rule, _)| *rule))
    {
        assert!(rules.contains(rule), "rule `{rule}` doesn't exist");
    }
}

#[test]
fn rules_are_those_of_the_catalogue() {
    let catalogue = read("rules/catalogue.rs");
    for rule in crate::rule::RULES {
        let constant = rule.slug.to_uppercase().replace('-', "_");
        let row = format!("    \"{}\" {constant} \"{}\"\n", rule.code, rule.slug);
        assert!(catalogue.contains(&row), "{rule}");
    }
}

/// The public functions of each type in `dsl`, and whether they are setters.
fn functions() -> BTreeMap<String, BTreeMap<String, bool>> {
    let mut functions: BTreeMap<String, BTreeMap<String, bool>> = BTreeMap::new();
    let mut folders = vec![source("dsl")];
    let mut shared: BTreeMap<String, BTreeMap<String, bool>> = BTreeMap::new();
    let mut uses: Vec<(String, String)> = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                read_functions(
                    &fs::read_to_string(path).expect("a file"),
                    &mut functions,
                    &mut shared,
                    &mut uses,
                );
            }
        }
    }
    for (owner, used) in uses.iter().rev().chain(&uses) {
        let more = shared.get(used).cloned().unwrap_or_default();
        functions.entry(owner.clone()).or_default().extend(more);
    }
    functions
}

/// Scans line by line for `impl Service {`, `pub fn port(mut self…`, `removal_setters!();`, and for the traits of setters,
/// `pub trait TaskBuilder`, with their `impl TaskBuilder for Service`.
fn read_functions(
    text: &str,
    functions: &mut BTreeMap<String, BTreeMap<String, bool>>,
    shared: &mut BTreeMap<String, BTreeMap<String, bool>>,
    uses: &mut Vec<(String, String)>,
) {
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    let (mut owner, mut is_shared) = (None, false);
    let lines: Vec<&str> = text.lines().collect();
    for (index, line) in lines.iter().enumerate() {
        let code = line.trim_start();
        if let Some(rest) = line
            .strip_prefix("impl")
            .filter(|rest| rest.starts_with([' ', '<']))
        {
            let rest = if rest.starts_with('<') {
                rest.split_once("> ").map_or(rest, |(_, rest)| rest)
            } else {
                rest
            };
            let name = rest.trim().split([' ', '<']).next().unwrap_or_default();
            owner = (!rest.contains(" for ") && name != "Handle").then(|| name.to_owned());
            is_shared = false;
            if let Some((setters, builder)) = rest.trim().split_once("Builder for ") {
                let builder = builder.split(['<', ' ']).next().unwrap_or_default();
                uses.push((builder.to_owned(), format!("{setters}Builder")));
            }
        } else if let Some((setters, _)) = line
            .strip_prefix("pub trait ")
            .and_then(|rest| rest.split_once("Builder: "))
        {
            owner = Some(format!("{setters}Builder"));
            is_shared = true;
        } else if let Some(name) = line.strip_prefix("macro_rules! ") {
            owner = Some(name.trim_end_matches(" {").to_owned());
            is_shared = true;
        } else if let Some((name, _)) = code.split_once("_setters!(")
            && let Some(owner) = &owner
        {
            let name = name.rsplit("::").next().unwrap_or(name);
            uses.push((owner.clone(), format!("{name}_setters")));
        } else if let Some(rest) = code
            .strip_prefix("pub fn ")
            .or_else(|| code.strip_prefix("fn ").filter(|_| is_shared))
            && let Some(owner) = &owner
        {
            let name = rest.split(['(', '<']).next().unwrap_or_default();
            let head = lines[index..]
                .iter()
                .take(12)
                .copied()
                .collect::<Vec<_>>()
                .join(" ");
            let head = head.split('{').next().unwrap_or_default().to_owned();
            let setter = head.contains("(mut self")
                || head.contains("(self")
                || head.contains("( mut self")
                || head.contains("(         mut self")
                || head.contains("(             mut self");
            let all = if is_shared {
                &mut *shared
            } else {
                &mut *functions
            };
            all.entry(owner.clone())
                .or_default()
                .insert(name.to_owned(), setter);
        }
    }
}

#[test]
fn rows_refer_to_existing_setters() {
    let functions = functions();
    // Their setters come from a macro of another crate; `Statistic` is an enum.
    let other = ["LoadBalancerAttributes", "Statistic"];
    for (builders, method, rule) in table::rows().chain(multi_setter_rule::rows()) {
        for builder in builders.iter().filter(|builder| !other.contains(builder)) {
            let of_builder = functions.get(*builder);
            // `allow` is a method of the trait `Component`.
            let of_all = method == "allow";
            assert!(
                of_all || of_builder.is_some_and(|methods| methods.contains_key(method)),
                "`{rule}`: `{builder}` has no method `{method}`: {of_builder:?}"
            );
        }
    }
}

#[test]
fn every_setter_is_listed() {
    let functions = functions();
    let builders: BTreeSet<&str> = METHODS
        .iter()
        .flat_map(|methods| methods.builders)
        .copied()
        .collect();
    for builder in builders {
        let of_builder = METHODS
            .iter()
            .filter(|methods| methods.builders.contains(&builder));
        let known: BTreeSet<&str> = of_builder
            .flat_map(|methods| methods.single.iter().chain(methods.repeated))
            .copied()
            .collect();
        let existing = functions.get(builder).expect("a builder");
        let existing: BTreeSet<&str> = existing
            .iter()
            .filter(|(_, setter)| **setter)
            .map(|(name, _)| name.as_str())
            .collect();
        let different: Vec<_> = known.symmetric_difference(&existing).collect();
        assert!(
            different.is_empty(),
            "`methods.rs` and `dsl` differ in these setters of `{builder}`: {different:?}"
        );
    }
}
