//! Masks secrets in output and evidence: ECS's reasons and container logs may contain the values they were given.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::cfn::Document;
use crate::cfn::eval::is_no_echo;
use crate::cfn::type_names::ecs;
use crate::plan::{is_secret_name, without_url_password};

/// The replacement for a secret.
const MASK: &str = "***";

/// The minimum length of a secret: shorter values occur in any text.
const MIN_LENGTH: usize = 4;

/// The secrets that the engine knows: the values of `NoEcho` parameters, and of variables with a secret's name.
///
/// Other secrets that a program logs aren't masked.
#[derive(Clone, Default)]
pub(super) struct Redaction {
    /// The longest first: a secret may contain another one.
    secrets: Vec<String>,
}

impl Redaction {
    pub(super) fn new(template: &Document, parameters: &BTreeMap<String, String>) -> Self {
        let text = |value: &Value, name| Some(value.get(name)?.as_str()?.to_owned());
        let mut secrets = Vec::new();
        for (name, declared) in template.section("Parameters") {
            if is_no_echo(declared) || is_secret_name(name) {
                secrets.extend(parameters.get(name).cloned());
                secrets.extend(text(declared, "Default"));
            }
        }
        template
            .resources()
            .filter(|resource| resource.type_name == ecs::TASK_DEFINITION)
            .filter_map(|resource| resource.property("ContainerDefinitions")?.as_array())
            .flatten()
            .filter_map(|container| container.get("Environment")?.as_array())
            .flatten()
            .filter(|variable| text(variable, "Name").is_some_and(|name| is_secret_name(&name)))
            .for_each(|variable| secrets.extend(text(variable, "Value")));
        secrets.retain(|secret| secret.len() >= MIN_LENGTH);
        secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        secrets.dedup();
        Self { secrets }
    }

    /// `text` without the secrets in it, and without the passwords of URLs.
    pub(super) fn text(&self, text: &str) -> String {
        let mut clean = text.to_owned();
        for secret in &self.secrets {
            if clean.contains(secret.as_str()) {
                clean = clean.replace(secret.as_str(), MASK);
            }
        }
        // Word by word: a line may contain several URLs.
        if clean.contains("://") {
            let words: Vec<_> = clean
                .split(' ')
                .map(|word| without_url_password(word).unwrap_or_else(|| word.to_owned()))
                .collect();
            clean = words.join(" ");
        }
        clean
    }

    pub(super) fn optional(&self, text: Option<&str>) -> Option<String> {
        text.map(|text| self.text(text))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use super::Redaction;
    use crate::cfn::Document;

    #[test]
    fn known_secrets_and_url_passwords_are_masked() {
        let template = Document::from_value(json!({
            "Parameters": {
                "DbPassword": {"Type": "String", "NoEcho": true},
                "Key": {"Type": "String", "NoEcho": "true", "Default": "given-by-default"},
                "Tag": {"Type": "String"},
            },
            "Resources": {"Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"ContainerDefinitions": [
                {"Environment": [{"Name": "STRIPE_API_KEY", "Value": "sk_live_1"}, {"Name": "PORT", "Value": "8003"}]},
            ]}}},
        }))
        .unwrap();
        let parameters = BTreeMap::from([
            ("DbPassword".to_owned(), "hunter2-planted".to_owned()),
            ("Tag".to_owned(), "v9.1".to_owned()),
        ]);
        let redaction = Redaction::new(&template, &parameters);
        assert_eq!(
            redaction.text("hunter2-planted sk_live_1 given-by-default v9.1 8003"),
            "*** *** *** v9.1 8003"
        );
        assert_eq!(
            redaction.text("at postgresql://app:secret@db:5432/app and http://x:y@z/"),
            "at postgresql://app:***@db:5432/app and http://x:***@z/"
        );
    }
}
