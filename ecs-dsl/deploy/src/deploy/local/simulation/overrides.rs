//! [`Overrides`]: the overrides of a task. EventBridge has ECS's names, pipes and Step Functions have them in CloudFormation's form.

use serde_json::Value;

use super::json_path::text_of;

/// What a start changes of the task definition: the first container that it names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Overrides {
    pub(super) container: Option<String>,
    pub(super) command: Vec<String>,
    pub(super) environment: Vec<(String, String)>,
    pub(super) cpu: Option<u32>,
    pub(super) memory: Option<u32>,
}

impl Overrides {
    pub(super) fn from_json(json: &Value) -> Self {
        let container = member(json, "ContainerOverrides").and_then(|containers| containers.get(0));
        let field = |name: &str| container.and_then(|container| member(container, name));
        let pair = |variable: &Value| {
            let value = member(variable, "Value").map(text_of);
            Some((
                text_of(member(variable, "Name")?),
                value.unwrap_or_default(),
            ))
        };
        Self {
            container: field("Name").map(text_of),
            command: items(field("Command")).map(text_of).collect(),
            environment: items(field("Environment")).filter_map(pair).collect(),
            cpu: number(member(json, "Cpu")),
            memory: number(member(json, "Memory")),
        }
    }
}

fn items(list: Option<&Value>) -> impl Iterator<Item = &Value> {
    list.and_then(Value::as_array).into_iter().flatten()
}

/// ECS has numbers as text.
fn number(value: Option<&Value>) -> Option<u32> {
    value.map(text_of).and_then(|text| text.parse().ok())
}

/// The member `ContainerOverrides` or `containerOverrides`.
fn member<'a>(json: &'a Value, name: &str) -> Option<&'a Value> {
    let mut lower = name.to_owned();
    if let Some(first) = lower.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    json.get(name).or_else(|| json.get(&lower))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Overrides;

    #[test]
    fn both_forms_are_read() {
        let lower = json!({"containerOverrides": [{"name": "a", "command": ["x"], "environment": [{"name": "N", "value": "1"}]}], "cpu": "512"});
        let upper = json!({"ContainerOverrides": [{"Name": "a", "Command": ["x"], "Environment": [{"Name": "N", "Value": "1"}]}], "Cpu": "512"});
        let expected = Overrides {
            container: Some("a".to_owned()),
            command: vec!["x".to_owned()],
            environment: vec![("N".to_owned(), "1".to_owned())],
            cpu: Some(512),
            memory: None,
        };
        assert_eq!(Overrides::from_json(&lower), expected);
        assert_eq!(Overrides::from_json(&upper), expected);
        assert_eq!(Overrides::from_json(&json!({})), Overrides::default());
    }
}
