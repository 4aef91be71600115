//! Masks secrets in output and evidence: ECS's reasons and container logs may contain the values they were given.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::cfn::Document;
use crate::cfn::eval::as_text;
use crate::cfn::masking::{
    MASK, Masker, ValuePlace, is_secret_parameter, masked_lines, masked_text,
};

/// The minimum length of a secret: shorter values occur in any text.
const MIN_LENGTH: usize = 4;

/// The secrets that the engine knows: the values of secret parameters and the literals in the template that are masked
/// elsewhere.
///
/// Others that a program logs are masked if they have the shape of a secret.
#[derive(Clone, Default)]
pub(super) struct Redaction {
    /// The longest first: a secret may contain another one.
    secrets: Vec<String>,
}

impl Redaction {
    pub(super) fn new(template: &Document, parameters: &BTreeMap<String, String>) -> Self {
        let mut literals = Masker::of_literals(MASK);
        let mut secrets = Vec::new();
        for (name, declared) in template.section("Parameters") {
            if is_secret_parameter(name, declared) {
                secrets.extend(parameters.get(name).cloned());
                let mut default = declared.get("Default").cloned().unwrap_or_default();
                literals.hide(&mut default);
            }
        }
        for resource in template.resources() {
            let mut properties = resource.properties().clone().into();
            literals.mask(&ValuePlace::new(resource.type_name), &mut properties);
        }
        let whole = |(literal, by): (Value, Value)| (by == MASK).then_some(literal);
        let literals = literals.into_replaced().into_iter().filter_map(whole);
        secrets.extend(literals.map(|literal| as_text(&literal)));
        secrets.retain(|secret| secret.len() >= MIN_LENGTH);
        secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        secrets.dedup();
        Self { secrets }
    }

    /// `text` without the secrets in it.
    pub(super) fn text(&self, text: &str) -> String {
        let clean = self.without_known(text);
        masked_text(&clean, MASK).unwrap_or(clean)
    }

    /// Log lines without the secrets in them. A secret may have several lines.
    pub(super) fn lines(&self, lines: &[String]) -> Vec<String> {
        let clean: Vec<_> = lines.iter().map(|line| self.without_known(line)).collect();
        masked_lines(&clean, MASK)
    }

    pub(super) fn optional(&self, text: Option<&str>) -> Option<String> {
        text.map(|text| self.text(text))
    }

    fn without_known(&self, text: &str) -> String {
        let mut clean = text.to_owned();
        for secret in &self.secrets {
            if clean.contains(secret.as_str()) {
                clean = clean.replace(secret.as_str(), MASK);
            }
        }
        clean
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
