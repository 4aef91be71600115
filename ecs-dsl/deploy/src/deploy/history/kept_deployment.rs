//! [`KeptDeployment`]: what one deployment deployed. These types define the format of the kept objects.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::DeploymentId;
use crate::cfn::Document;
use crate::cfn::masking::is_secret_parameter;
use crate::deploy::StackDescription;
use crate::deploy::digest::sha256;

/// The format of the kept objects.
const FORMAT: u32 = 1;

/// A kept deployment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct KeptDeployment {
    format: u32,
    /// Its id.
    pub id: DeploymentId,
    /// The stack's name.
    pub stack: String,
    /// The ARN of the caller that deployed it; `None` if it is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The commit of the program, if it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commit: Option<String>,
    /// The deployment that it rolled back to; `None` for one of the program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rollback_to: Option<DeploymentId>,
    /// The images of its tasks, sorted.
    pub images: Vec<KeptImage>,
    /// The values of its parameters; `None` for secret ones, whose values are kept nowhere.
    pub parameters: BTreeMap<String, Option<String>>,
    /// The tags of the stack.
    pub tags: BTreeMap<String, String>,
    /// The template, as it was submitted.
    pub template: String,
}

/// An image of a kept deployment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct KeptImage {
    /// The reference in the task definition.
    pub reference: String,
    /// The digest that ECR had for the reference when the deployment began, if it was looked up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
}

/// Why a kept deployment can't be read.
#[derive(Debug, thiserror::Error)]
pub enum KeptDeploymentError {
    /// It doesn't exist any more.
    #[error("it was deleted meanwhile")]
    Deleted,
    /// It isn't JSON of the expected fields.
    #[error("it isn't readable: {0}")]
    Corrupt(#[source] serde_json::Error),
    /// It has another format.
    #[error("it has format {0}, this version reads format {FORMAT}")]
    Format(u64),
    /// It is a copy of another one.
    #[error("it is that of another stack or deployment: `{0}`")]
    Misplaced(String),
}

impl KeptDeployment {
    /// What is deployed in `stack`: `template` as CloudFormation returns it, and parsed. The id is that of a deployment which
    /// began when the stack was changed last.
    pub fn new(stack: &StackDescription, template: String, document: &Document) -> Self {
        let declared = document.section("Parameters");
        let parameters = stack.parameters.iter().map(|(name, parameter)| {
            let is_secret = declared
                .get(name)
                .is_some_and(|declaration| is_secret_parameter(name, declaration));
            (name.clone(), (!is_secret).then(|| parameter.value.clone()))
        });
        let parameters = parameters.collect();
        Self {
            format: FORMAT,
            id: DeploymentId::new(stack.changed, &content_hash(document, &parameters)),
            stack: stack.name.clone(),
            by: None,
            commit: None,
            rollback_to: None,
            images: Vec::new(),
            parameters,
            tags: stack.tags.clone(),
            template,
        }
    }

    /// Whether the other one has the same template and parameters.
    pub fn has_content_of(&self, id: &DeploymentId) -> bool {
        self.id.has_content_of(id)
    }

    /// The object of this deployment.
    ///
    /// # Errors
    /// Never in practice: all keys are texts.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }

    /// Reads the object of the deployment `id` of `stack`.
    ///
    /// # Errors
    /// If it isn't one, or that of another deployment.
    pub fn from_json(
        text: &str,
        stack: &str,
        id: &DeploymentId,
    ) -> Result<Self, KeptDeploymentError> {
        let json: Value = serde_json::from_str(text).map_err(KeptDeploymentError::Corrupt)?;
        // Checked first: another format has other fields.
        match json.get("format").and_then(Value::as_u64) {
            Some(format) if format != u64::from(FORMAT) => {
                return Err(KeptDeploymentError::Format(format));
            }
            _ => {}
        }
        let read: Self = serde_json::from_value(json).map_err(KeptDeploymentError::Corrupt)?;
        if read.id != *id || read.stack != stack {
            let found = format!("{}/{}", read.stack, read.id);
            return Err(KeptDeploymentError::Misplaced(found));
        }
        Ok(read)
    }
}

/// The hash of what a deployment deploys, apart from secrets. Spaces in the template don't matter.
fn content_hash(document: &Document, parameters: &BTreeMap<String, Option<String>>) -> String {
    let content = json!([document.as_json(), parameters]);
    sha256(content.to_string().as_bytes())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{KeptDeployment, KeptDeploymentError};
    use crate::cfn::Document;
    use crate::deploy::engine::tests::fake;
    use crate::plan::DeployedParameter;

    const TEMPLATE: &str = r#"{
        "Parameters": {
            "Tag": {"Type": "String"},
            "Key": {"Type": "String", "NoEcho": true},
            "DbPassword": {"Type": "String"}
        },
        "Resources": {"Inbox": {"Type": "AWS::SQS::Queue"}}
    }"#;

    fn kept(template: &str, tag: &str) -> KeptDeployment {
        let mut stack = fake::stack("UPDATE_COMPLETE");
        for (name, value) in [("Tag", tag), ("Key", "****"), ("DbPassword", "hunter2")] {
            let value = DeployedParameter {
                value: value.to_owned(),
                resolved: None,
            };
            stack.parameters.insert(name.to_owned(), value);
        }
        let document = Document::parse(template).unwrap();
        KeptDeployment::new(&stack, template.to_owned(), &document)
    }

    #[test]
    fn values_of_secret_parameters_are_not_kept() {
        let kept = kept(TEMPLATE, "v1");
        assert_eq!(kept.parameters["Tag"].as_deref(), Some("v1"));
        assert_eq!(kept.parameters["Key"], None);
        assert_eq!(kept.parameters["DbPassword"], None);
        assert!(!kept.to_json().unwrap().contains("hunter2"));
    }

    #[test]
    fn content_is_template_and_parameters() {
        let first = kept(TEMPLATE, "v1");
        assert!(first.has_content_of(&kept(TEMPLATE, "v1").id));
        assert!(!first.has_content_of(&kept(TEMPLATE, "v2").id));
        assert!(!first.has_content_of(&kept(&TEMPLATE.replace("Inbox", "Outbox"), "v1").id));
        let document = Document::parse(TEMPLATE).unwrap();
        let compact = document.as_json().to_string();
        assert!(first.has_content_of(&kept(&compact, "v1").id));
    }

    #[test]
    fn written_deployment_is_read_back() {
        let kept = kept(TEMPLATE, "v1");
        let text = kept.to_json().unwrap();
        let read = KeptDeployment::from_json(&text, "web", &kept.id).unwrap();
        assert_eq!(read, kept);
        let other = KeptDeployment::from_json(&text, "api", &kept.id).unwrap_err();
        assert!(matches!(other, KeptDeploymentError::Misplaced(_)));
    }

    #[test]
    fn truncated_object_and_other_format_are_errors() {
        let kept = kept(TEMPLATE, "v1");
        let text = kept.to_json().unwrap();
        let read = |text: &str| KeptDeployment::from_json(text, "web", &kept.id).unwrap_err();
        let cut = text.get(..text.len() / 2).unwrap();
        assert!(matches!(read(cut), KeptDeploymentError::Corrupt(_)));
        assert!(matches!(read("{}"), KeptDeploymentError::Corrupt(_)));
        let newer = json!({"format": 2, "content": []}).to_string();
        assert_eq!(
            read(&newer).to_string(),
            "it has format 2, this version reads format 1"
        );
    }
}
