//! The owner of a stack: the app and the stage that it is a deployment of.
//!
//! The mark is an entry of the template's `Metadata`, not a tag: CloudFormation applies a stack's tags to every resource, so
//! that a new tag would update all of them, and a stack whose first creation failed has no outputs.

use std::fmt;

use serde_json::Value;

use super::{Document, Map};

/// The app and the stage to which a stack belongs, as its template says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    /// The app's name.
    pub app: String,
    /// The stage's name.
    pub stage: String,
}

impl Owner {
    /// The name of the mark in the template's `Metadata`.
    pub const METADATA: &'static str = "EcsDsl";

    /// The owner that the template names, if it has the mark.
    pub fn from_template(template: &Document) -> Option<Self> {
        let mark = template.section("Metadata").get(Self::METADATA)?;
        let text = |key: &str| mark.get(key).and_then(Value::as_str).map(str::to_owned);
        Some(Self {
            app: text("App")?,
            stage: text("Stage")?,
        })
    }

    /// The mark: the value of [`METADATA`](Self::METADATA).
    pub fn to_metadata(&self) -> Map {
        [("App", self.app.clone()), ("Stage", self.stage.clone())]
            .into_iter()
            .collect()
    }
}

impl fmt::Display for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "stage `{}` of app `{}`", self.stage, self.app)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Owner;
    use crate::cfn::{Document, Expr};

    #[test]
    fn mark_is_read_back_and_other_metadata_is_no_mark() {
        let owner = Owner {
            app: "shop".to_owned(),
            stage: "prod".to_owned(),
        };
        let mark = serde_json::to_value(Expr::from(owner.to_metadata())).unwrap();
        assert_eq!(mark, json!({"App": "shop", "Stage": "prod"}));
        let read = |metadata| {
            let template = json!({"Metadata": metadata, "Resources": {}});
            Owner::from_template(&Document::from_value(template).unwrap())
        };
        assert_eq!(read(json!({"EcsDsl": mark})), Some(owner));
        assert_eq!(read(json!({"EcsDsl": "shop", "App": "shop"})), None);
        assert_eq!(Owner::from_template(&Document::empty()), None);
    }
}
