//! What comes after what: resources in waves, each of which needs only earlier ones.

use std::collections::BTreeMap;

use petgraph::algo::{tarjan_scc, toposort};
use petgraph::graphmap::DiGraphMap;

use crate::cfn::{Document, DocumentResource};

/// What each resource needs, by id.
pub(crate) type Needs<'a> = BTreeMap<&'a str, Vec<&'a str>>;

/// What the resources of a template need.
pub(crate) fn needs(document: &Document) -> Needs<'_> {
    document
        .resources()
        .map(|resource| (resource.id, needs_of(document, &resource)))
        .collect()
}

/// What the resource needs: by reference or by `DependsOn`.
pub(crate) fn needs_of<'a>(document: &Document, resource: &DocumentResource<'a>) -> Vec<&'a str> {
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

/// The resources in waves, or the ids of those that need each other.
pub(crate) fn waves(needs: &Needs<'_>) -> Result<Vec<Vec<String>>, Vec<String>> {
    let mut graph = DiGraphMap::<&str, ()>::new();
    for (id, needed) in needs {
        graph.add_node(*id);
        for other in needed.iter().filter(|other| needs.contains_key(**other)) {
            graph.add_edge(*other, *id, ());
        }
    }
    let Ok(order) = toposort(&graph, None) else {
        return Err(circle(&graph));
    };
    let mut levels: BTreeMap<&str, usize> = BTreeMap::new();
    let mut waves: Vec<Vec<String>> = Vec::new();
    for id in order {
        let below = needs
            .get(id)
            .into_iter()
            .flatten()
            .filter_map(|needed| levels.get(needed));
        let level = below.max().map_or(0, |level| level + 1);
        levels.insert(id, level);
        waves.extend((waves.len()..=level).map(|_| Vec::new()));
        if let Some(wave) = waves.get_mut(level) {
            wave.push(id.to_owned());
        }
    }
    waves.iter_mut().for_each(|wave| wave.sort());
    Ok(waves)
}

fn circle(graph: &DiGraphMap<&str, ()>) -> Vec<String> {
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

    use super::{needs, waves};
    use crate::cfn::Document;

    fn ordered(resources: &Value) -> Result<Vec<Vec<String>>, Vec<String>> {
        let document = Document::from_value(json!({"Resources": resources})).unwrap();
        waves(&needs(&document))
    }

    #[test]
    fn each_wave_needs_only_earlier_ones() {
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
    fn a_circle_is_named() {
        let found = ordered(&json!({
            "A": {"Properties": {"B": {"Ref": "B"}}},
            "B": {"DependsOn": "A"},
            "C": {"DependsOn": "A"},
        }));
        assert_eq!(found.unwrap_err(), ["A", "B"]);
    }
}
