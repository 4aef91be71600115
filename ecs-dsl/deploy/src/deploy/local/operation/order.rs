//! Dependency order: resources in waves, each of which depends only on earlier ones.

use std::collections::{BTreeMap, BTreeSet};

use crate::cfn::{Document, DocumentResource};

/// The dependencies of each resource, by logical id.
pub(crate) type Dependencies<'a> = BTreeMap<&'a str, Vec<&'a str>>;

/// The dependencies of the resources of a template.
pub(crate) fn dependencies(document: &Document) -> Dependencies<'_> {
    document
        .resources()
        .map(|resource| (resource.id, dependencies_of(document, &resource)))
        .collect()
}

/// The dependencies of a resource: by reference or `DependsOn`.
pub(crate) fn dependencies_of<'a>(
    document: &Document,
    resource: &DocumentResource<'a>,
) -> Vec<&'a str> {
    let mut ids: Vec<_> = resource
        .references()
        .iter()
        .map(|reference| reference.id)
        .collect();
    ids.extend(resource.depends_on());
    ids.retain(|id| document.resource(id).is_some());
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// The resources in waves, or the ids of a dependency cycle.
pub(crate) fn waves(dependencies: &Dependencies<'_>) -> Result<Vec<Vec<String>>, Vec<String>> {
    let mut waiting = dependencies.clone();
    let mut waves = Vec::new();
    while !waiting.is_empty() {
        let is_ready =
            |depends_on: &Vec<&str>| !depends_on.iter().any(|id| waiting.contains_key(id));
        let ready: Vec<&str> = waiting
            .iter()
            .filter(|(_, depends_on)| is_ready(depends_on))
            .map(|(id, _)| *id)
            .collect();
        if ready.is_empty() {
            return Err(cycle(&waiting));
        }
        for id in &ready {
            waiting.remove(id);
        }
        waves.push(ready.into_iter().map(str::to_owned).collect());
    }
    Ok(waves)
}

/// The resources of a cycle: those that depend on each other, directly or not.
fn cycle(dependencies: &Dependencies<'_>) -> Vec<String> {
    let mut ids = dependencies.keys();
    let Some(first) = ids.find(|id| reachable(id, dependencies).contains(**id)) else {
        return Vec::new();
    };
    reachable(first, dependencies)
        .into_iter()
        .filter(|id| reachable(id, dependencies).contains(first))
        .map(str::to_owned)
        .collect()
}

/// What a resource depends on, directly or not.
fn reachable<'a>(id: &'a str, dependencies: &Dependencies<'a>) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut next = vec![id];
    while let Some(id) = next.pop() {
        let depends_on = dependencies.get(id).into_iter().flatten();
        next.extend(depends_on.filter(|other| found.insert(**other)));
    }
    found
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{dependencies, waves};
    use crate::cfn::Document;

    fn ordered(resources: &Value) -> Result<Vec<Vec<String>>, Vec<String>> {
        let document = Document::from_value(json!({"Resources": resources})).unwrap();
        waves(&dependencies(&document))
    }

    #[test]
    fn waves_depend_only_on_earlier_waves() {
        let found = ordered(&json!({
            "A": {"Properties": {"B": {"Ref": "B"}, "Region": {"Ref": "AWS::Region"}}},
            "B": {"Properties": {"C": {"Fn::GetAtt": ["C", "Arn"]}}},
            "C": {},
            "D": {"DependsOn": ["C"]},
            "E": {"Properties": {"Text": {"Fn::Sub": "${A}-${D}"}}},
        }));
        let expected: [&[&str]; 4] = [&["C"], &["B", "D"], &["A"], &["E"]];
        assert_eq!(found.unwrap(), expected);
    }

    #[test]
    fn dependency_cycle_is_an_error_with_its_ids() {
        let found = ordered(&json!({
            "A": {"Properties": {"B": {"Ref": "B"}}},
            "B": {"DependsOn": "A"},
            "C": {"DependsOn": "A"},
        }));
        assert_eq!(found.unwrap_err(), ["A", "B"]);
    }
}
