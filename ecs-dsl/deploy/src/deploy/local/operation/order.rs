//! Dependency order: resources in waves, each of which depends only on earlier ones.

use crate::cfn::validate::Dependencies;

/// The resources in waves. Those of a circle, and those that depend on it, are the last wave together: validation refuses
/// circles, but the dependencies of several deployed templates can form one.
pub(crate) fn waves(dependencies: &Dependencies<'_>) -> Vec<Vec<String>> {
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
        let ready = if ready.is_empty() {
            waiting.keys().copied().collect()
        } else {
            ready
        };
        for id in &ready {
            waiting.remove(id);
        }
        waves.push(ready.into_iter().map(str::to_owned).collect());
    }
    waves
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::waves;
    use crate::cfn::Document;
    use crate::cfn::validate::dependencies;

    fn ordered(resources: &Value) -> Vec<Vec<String>> {
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
        assert_eq!(found, expected);
    }

    #[test]
    fn resources_of_a_circle_are_the_last_wave() {
        let found = ordered(&json!({
            "A": {"Properties": {"B": {"Ref": "B"}}},
            "B": {"DependsOn": "A"},
            "C": {"DependsOn": "A"},
            "D": {},
        }));
        let expected: [&[&str]; 2] = [&["D"], &["A", "B", "C"]];
        assert_eq!(found, expected);
    }
}
