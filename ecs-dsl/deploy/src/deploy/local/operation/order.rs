//! Dependency order: resources in waves, each of which depends only on earlier ones.

use std::collections::BTreeMap;

use petgraph::algo::{tarjan_scc, toposort};
use petgraph::graphmap::DiGraphMap;

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
    let mut graph = DiGraphMap::<&str, ()>::new();
    for (id, depends_on) in dependencies {
        graph.add_node(*id);
        for other in depends_on {
            if dependencies.contains_key(other) {
                graph.add_edge(*other, *id, ());
            }
        }
    }
    let Ok(order) = toposort(&graph, None) else {
        return Err(cycle(&graph));
    };
    let mut levels: BTreeMap<&str, usize> = BTreeMap::new();
    let mut waves: Vec<Vec<String>> = Vec::new();
    for id in order {
        let lower = dependencies
            .get(id)
            .into_iter()
            .flatten()
            .filter_map(|dependency| levels.get(dependency));
        let level = lower.max().map_or(0, |level| level + 1);
        levels.insert(id, level);
        waves.extend((waves.len()..=level).map(|_| Vec::new()));
        if let Some(wave) = waves.get_mut(level) {
            wave.push(id.to_owned());
        }
    }
    waves.iter_mut().for_each(|wave| wave.sort());
    Ok(waves)
}

fn cycle(graph: &DiGraphMap<&str, ()>) -> Vec<String> {
    let mut ids: Vec<String> = tarjan_scc(graph)
        .into_iter()
        .find(|part| part.len() > 1 || part.iter().any(|id| graph.contains_edge(id, id)))
        .into_iter()
        .flatten()
        .map(str::to_owned)
        .collect();
    ids.sort();
    ids
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
