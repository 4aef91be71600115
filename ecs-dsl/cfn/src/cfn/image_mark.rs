//! [`ImageMark`]: where the image of a container comes from, in the `Metadata` of its task definition.
//!
//! The engine writes it when it deploys another image than the text of the program: one that was shipped, or a digest. The
//! deployed template is the only record of both.

use serde_json::{Map, Value};

use super::image_expression::digest_of;
use super::{DocumentResource, Owner};

/// The mark of a container, beside those of other resources under `Images`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageMark {
    /// The image in the program, with variables as in `Fn::Sub`.
    pub program: String,
    /// The tag or digest that was shipped in place of the program's.
    pub shipped: Option<String>,
    /// The tag that had the digest when it was deployed.
    pub tag: Option<String>,
}

impl ImageMark {
    /// The name of the marks.
    const NAME: &'static str = "Images";
    const PROGRAM: &'static str = "Program";
    const SHIPPED: &'static str = "Shipped";
    const TAG: &'static str = "Tag";

    /// The mark of a container of a task definition, if it has one.
    pub fn from_resource(definition: &DocumentResource<'_>, container: &str) -> Option<Self> {
        let metadata = definition.body().get("Metadata")?;
        let mark = metadata
            .get(Owner::METADATA)?
            .get(Self::NAME)?
            .get(container)?;
        let text = |name: &str| mark.get(name).and_then(Value::as_str).map(str::to_owned);
        Some(Self {
            program: text(Self::PROGRAM)?,
            shipped: text(Self::SHIPPED),
            tag: text(Self::TAG),
        })
    }

    /// Writes the mark of a container into the task definition with this body.
    pub fn write(&self, definition: &mut Map<String, Value>, container: &str) {
        let entries = [
            (Self::PROGRAM, Some(&self.program)),
            (Self::SHIPPED, self.shipped.as_ref()),
            (Self::TAG, self.tag.as_ref()),
        ];
        let entries = entries.into_iter();
        let mark: Map<String, Value> = entries
            .filter_map(|(name, value)| Some((name.to_owned(), value?.as_str().into())))
            .collect();
        let marks = entry(definition, "Metadata")
            .and_then(|metadata| entry(metadata, Owner::METADATA))
            .and_then(|marks| entry(marks, Self::NAME));
        if let Some(marks) = marks {
            marks.insert(container.to_owned(), mark.into());
        }
    }

    /// `image` as the text of a person, with the tag that its digest had: `shop/order:v8@sha256:…`.
    pub fn with_tag(image: &str, (definition, container): (&DocumentResource<'_>, &str)) -> String {
        let tag = Self::from_resource(definition, container).and_then(|mark| mark.tag);
        match (image.split_once('@'), tag) {
            (Some((repository, digest)), Some(tag)) if digest_of(digest).is_some() => {
                format!("{repository}:{tag}@{digest}")
            }
            _ => image.to_owned(),
        }
    }
}

fn entry<'a>(object: &'a mut Map<String, Value>, name: &str) -> Option<&'a mut Map<String, Value>> {
    let entry = object.entry(name).or_insert_with(|| Map::new().into());
    entry.as_object_mut()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::ImageMark;
    use crate::cfn::Document;

    #[test]
    fn mark_is_written_beside_others_and_read_back() {
        let mut body = json!({"Type": "AWS::ECS::TaskDefinition", "Metadata": {"EcsDsl": {"Job": {"Cluster": "main"}}}});
        let mark = ImageMark {
            program: "shop/order:v7".to_owned(),
            shipped: Some("v8".to_owned()),
            tag: Some("v8".to_owned()),
        };
        mark.write(body.as_object_mut().unwrap(), "order");
        let images = json!({"order": {"Program": "shop/order:v7", "Shipped": "v8", "Tag": "v8"}});
        assert_eq!(
            body["Metadata"]["EcsDsl"],
            json!({"Job": {"Cluster": "main"}, "Images": images})
        );
        let template = Document::from_value(json!({"Resources": {"Order": body}})).unwrap();
        let definition = template.resource("Order").unwrap();
        assert_eq!(ImageMark::from_resource(&definition, "order"), Some(mark));
        assert_eq!(ImageMark::from_resource(&definition, "proxy"), None);
        let shown = |image, container| ImageMark::with_tag(image, (&definition, container));
        assert_eq!(shown("order@sha256:0a", "order"), "order:v8@sha256:0a");
        assert_eq!(shown("order@sha256:0a", "proxy"), "order@sha256:0a");
        assert_eq!(shown("order:v8", "order"), "order:v8");
    }
}
