//! Masks secrets before they are stored: literals in secret properties and texts, and `NoEcho` parameters. The local engine
//! doesn't need their values.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::cfn::Document;
use crate::cfn::eval::as_text;
use crate::cfn::masking::{Masker, ValuePlace, is_secret_parameter, masked_text};

pub(super) use crate::cfn::validate::MASK;

/// The template with secrets masked. Unchanged, byte for byte, if it has none.
pub(super) fn without_secrets(template: &str) -> String {
    let Ok(document) = Document::parse(template) else {
        return template.to_owned();
    };
    let mut json = document.as_json().clone();
    let replaced = mask_template(&mut json);
    if replaced.is_empty() {
        return template.to_owned();
    }
    // Preserves the layout, unless a literal is escaped in an unusual way, or the same text isn't a secret elsewhere.
    let mut text = template.to_owned();
    for (literal, mask) in &replaced {
        text = text.replace(&literal.to_string(), &mask.to_string());
    }
    match serde_json::from_str::<Value>(&text) {
        Ok(same) if same == json => text,
        _ => json.to_string(),
    }
}

/// The secrets of a template and the values of its secret parameters.
pub(super) fn secrets_in(template: &str, given: &BTreeMap<String, String>) -> Vec<String> {
    let Ok(document) = Document::parse(template) else {
        return Vec::new();
    };
    let declared = document.section("Parameters");
    let is_secret = |(name, _): &(&String, &String)| {
        let declaration = declared.get(*name);
        declaration.is_some_and(|found| is_secret_parameter(name, found))
    };
    let given = given
        .iter()
        .filter(is_secret)
        .map(|(_, value)| value.clone());
    let replaced = mask_template(&mut document.as_json().clone());
    let whole = replaced.iter().filter(|(_, mask)| mask == MASK);
    given
        .chain(whole.map(|(literal, _)| as_text(literal)))
        .collect()
}

/// Masks a template, and returns what was replaced by what.
fn mask_template(template: &mut Value) -> Vec<(Value, Value)> {
    let mut masker = Masker::of_literals(MASK);
    let sections = template.as_object_mut().into_iter().flatten();
    for (section, entries) in sections {
        match (section.as_str(), entries) {
            ("Parameters", Value::Object(entries)) => mask_defaults(&mut masker, entries),
            ("Resources", Value::Object(entries)) => mask_resources(&mut masker, entries),
            ("Outputs", Value::Object(entries)) => mask_outputs(&mut masker, entries),
            (_, entries) => masker.mask(&ValuePlace::new(""), entries),
        }
    }
    masker.into_replaced()
}

fn mask_defaults(masker: &mut Masker<'_>, parameters: &mut Map<String, Value>) {
    for (name, declaration) in parameters {
        let secret = is_secret_parameter(name, declaration);
        if let (true, Some(default)) = (secret, declaration.get_mut("Default")) {
            masker.hide(default);
        }
    }
}

fn mask_resources(masker: &mut Masker<'_>, resources: &mut Map<String, Value>) {
    for resource in resources.values_mut() {
        let type_name = resource.get("Type").and_then(Value::as_str);
        let type_name = type_name.unwrap_or_default().to_owned();
        for (attribute, value) in resource.as_object_mut().into_iter().flatten() {
            match attribute.as_str() {
                "Properties" => masker.mask(&ValuePlace::new(&type_name), value),
                _ => masker.mask(&ValuePlace::new(""), value),
            }
        }
    }
}

fn mask_outputs(masker: &mut Masker<'_>, outputs: &mut Map<String, Value>) {
    for (name, output) in outputs {
        if let Some(value) = output.get_mut("Value") {
            masker.mask(&ValuePlace::new("").property(name), value);
        }
    }
}

/// Masks the secrets in the resolved properties of a resource.
pub(super) fn mask_properties(type_name: &str, properties: &mut Map<String, Value>) {
    let place = ValuePlace::new(type_name);
    let mut masker = Masker::of_literals(MASK);
    for (name, value) in properties {
        masker.mask(&place.property(name), value);
    }
}

/// A reason with the secrets in it masked by their shape.
pub(super) fn masked_reason(reason: Option<&str>) -> Option<String> {
    reason.map(|reason| masked_text(reason, MASK).unwrap_or_else(|| reason.to_owned()))
}

/// The parameters with the values of secret ones masked.
pub(super) fn mask_parameters(
    declared: &Map<String, Value>,
    given: &BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let masked = |(name, value): (&String, &String)| {
        let declaration = declared.get(name);
        let secret = declaration.is_some_and(|found| is_secret_parameter(name, found));
        let shown = if secret { MASK } else { value };
        (name.clone(), shown.to_owned())
    };
    given.iter().map(masked).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{mask_properties, without_secrets};
    use crate::cfn::facts;
    use crate::cfn::type_info::{self, is_readable};

    #[test]
    fn template_without_secrets_is_unchanged() {
        let text = "{ \"Resources\": {\n\t\"S\": {\"Type\": \"AWS::SecretsManager::Secret\",
            \"Properties\": {\"GenerateSecretString\": {\"PasswordLength\": 32}}} } }";
        assert_eq!(without_secrets(text), text);
    }

    #[test]
    fn masking_preserves_the_layout() {
        let text = r#"{ "Parameters": {"P": {"Type": "String", "NoEcho": true, "Default": "swordfish"}},
            "Resources": {"S": {"Type": "X", "Properties": {"SecretString": "hunter2", "Name": "a"}}} }"#;
        let masked = without_secrets(text);
        assert_eq!(
            masked,
            text.replace("swordfish", "****").replace("hunter2", "****")
        );
    }

    #[test]
    fn escaped_secret_is_masked() {
        let text = r#"{"Resources": {"S": {"Properties": {"SecretString": "hunter\u0032"}}}}"#;
        let masked = without_secrets(text);
        assert!(!masked.contains("hunter"), "{masked}");
    }

    #[test]
    fn references_to_secrets_are_not_masked() {
        let whole = json!({
            "MasterUserPassword": "{{resolve:secretsmanager:x:SecretString:password}}",
            "AuthToken": {"Ref": "Token"},
            "Nested": [{"Password": "hunter2"}],
        });
        let mut properties = whole.as_object().unwrap().clone();
        mask_properties("X", &mut properties);
        assert_eq!(
            properties["MasterUserPassword"],
            whole["MasterUserPassword"]
        );
        assert_eq!(properties["AuthToken"], whole["AuthToken"]);
        assert_eq!(Value::Object(properties)["Nested"][0]["Password"], "****");
    }

    // found: K1
    #[test]
    fn write_only_properties_are_masked_before_they_are_stored() {
        for row in type_info::rows() {
            for pattern in facts(row.type_name).map_or(&[][..], |facts| facts.write_only) {
                let property = pattern.split('/').rev().fold(
                    json!("planted-secret"),
                    |value, part| match part {
                        "*" => json!([value]),
                        name => json!({name: value}),
                    },
                );
                let resource = json!({"Type": row.type_name, "Properties": property});
                let template = json!({"Resources": {"It": resource}}).to_string();
                let mut properties = property.as_object().unwrap().clone();
                mask_properties(row.type_name, &mut properties);
                let stored = without_secrets(&template) + &json!(properties).to_string();
                let readable = is_readable(row.type_name, pattern);
                let what = format!("{} {pattern}: {stored}", row.type_name);
                assert_eq!(stored.contains("planted-secret"), readable, "{what}");
            }
        }
    }

    // found: K1
    #[test]
    fn literals_are_masked_in_functions_variables_mappings_and_outputs() {
        let template = json!({
            "Mappings": {"Stage": {"prod": {"DbPassword": "planted-1"}}},
            "Parameters": {"AdminPassword": {"Type": "String", "Default": "planted-2"}},
            "Resources": {
                "Broker": {"Type": "AWS::AmazonMQ::Broker", "Properties": {"Users": [
                    {"Username": "app", "Password": {"Fn::Sub": "planted-3-${AWS::StackName}"}},
                    {"Username": "b", "password": {"Fn::Join": ["", ["planted-4", {"Ref": "AWS::StackName"}]]}},
                ]}},
                "Vpn": {"Type": "AWS::EC2::VPNConnection", "Properties": {
                    "VpnTunnelOptionsSpecifications": [{"PreSharedKey": "planted-5"}]}},
                "App": {"Type": "AWS::Amplify::App", "Properties": {"OauthToken": "planted-6", "Name": "app"}},
                "Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"ContainerDefinitions": [{
                    "Command": ["psql", "postgresql://app:planted-7@db/app"],
                    "Environment": [{"Name": "DB_PASSWORD", "Value": "planted-8"}],
                }]}},
            },
            "Outputs": {"AdminPassword": {"Value": "planted-9"}},
        });
        let stored = without_secrets(&template.to_string());
        assert!(!stored.contains("planted"), "{stored}");
        let stored: Value = serde_json::from_str(&stored).unwrap();
        assert_eq!(stored["Resources"]["App"]["Properties"]["Name"], "app");
    }
}
