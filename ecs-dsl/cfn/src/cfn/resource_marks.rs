//! The marks of single resources, in their `Metadata`: what the deployed template says to the command line and not to CloudFormation.

use super::{DocumentResource, Map, Owner};

/// The mark of a bucket that `destroy` empties, named as the property of an ECR repository.
pub const EMPTY_ON_DELETE: &str = "EmptyOnDelete";

/// The mark of a resource that `destroy --retain` keeps.
pub const RETAIN: &str = "Retain";

/// The `Metadata` of a resource with this mark.
pub fn marked(mark: &'static str) -> Map {
    let marks: Map = [(mark, true)].into_iter().collect();
    [(Owner::METADATA, marks)].into_iter().collect()
}

/// Whether a resource has this mark.
pub fn has_mark(resource: &DocumentResource<'_>, mark: &str) -> bool {
    let metadata = resource.body().get("Metadata");
    let marks = metadata.and_then(|metadata| metadata.get(Owner::METADATA));
    marks.is_some_and(|marks| marks.get(mark).is_some_and(|mark| *mark == true))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{EMPTY_ON_DELETE, RETAIN, has_mark, marked};
    use crate::cfn::Document;

    #[test]
    fn mark_is_found_in_the_template() {
        let metadata = serde_json::to_value(marked(EMPTY_ON_DELETE)).unwrap();
        assert_eq!(metadata, json!({"EcsDsl": {"EmptyOnDelete": true}}));
        let template = json!({"Resources": {
            "Marked": {"Type": "AWS::S3::Bucket", "Metadata": metadata},
            "Off": {"Type": "AWS::S3::Bucket", "Metadata": {"EcsDsl": {"EmptyOnDelete": "true"}}},
            "Plain": {"Type": "AWS::S3::Bucket"},
        }});
        let template = Document::parse(&template.to_string()).unwrap();
        let has = |id: &str, mark| has_mark(&template.resource(id).unwrap(), mark);
        assert!(has("Marked", EMPTY_ON_DELETE));
        assert!(!has("Marked", RETAIN));
        assert!(!has("Off", EMPTY_ON_DELETE));
        assert!(!has("Plain", EMPTY_ON_DELETE));
    }
}
