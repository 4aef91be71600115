//! Names of resource types that are nearly those of known types of the same service.

use super::finding::Finding;
use super::finished::Finished;
use crate::cfn::type_info;
use crate::diag::Diagnostic;
use crate::rules::codes;

/// More changed letters make another word.
const MOST_CHANGES: usize = 2;

pub(super) fn check(template: &Finished<'_>) -> Vec<Finding> {
    let resources = template.resources();
    let misspelled = resources.filter_map(|resource| {
        let meant = similar_type(resource.type_name)?;
        let message = format!(
            "`{}` has the unknown type `{}`",
            resource.id, resource.type_name
        );
        let diagnostic = Diagnostic::warning(codes::MISSPELLED_RESOURCE_TYPE, message)
            .allowed("a resource type of CloudFormation")
            .hint(format!("did you mean `{meant}`?"));
        Some(Finding::new(resource.id, diagnostic))
    });
    misspelled.collect()
}

/// The type that was meant, if `name` isn't a known type and nearly the name of one.
fn similar_type(name: &str) -> Option<&'static str> {
    if type_info(name).is_some() {
        return None;
    }
    let (service, resource) = parts(name)?;
    let resource = resource.to_ascii_lowercase();
    let known = type_info::rows().filter_map(|row| {
        let (of, known) = parts(row.type_name)?;
        let distance = || strsim::damerau_levenshtein(&known.to_ascii_lowercase(), &resource);
        (of.eq_ignore_ascii_case(service)).then(|| (distance(), row.type_name))
    });
    let (changes, known) = known.min_by_key(|(changes, _)| *changes)?;
    (changes <= MOST_CHANGES).then_some(known)
}

/// `SQS` and `Queue` from `AWS::SQS::Queue`.
fn parts(name: &str) -> Option<(&str, &str)> {
    name.strip_prefix("AWS::")?.split_once("::")
}

#[cfg(test)]
mod tests {
    use super::similar_type;

    #[test]
    fn misspelled_types_are_found_and_unknown_ones_are_not() {
        for (name, meant) in [
            ("AWS::SQS::Que", Some("AWS::SQS::Queue")),
            ("AWS::sqs::queue", Some("AWS::SQS::Queue")),
            ("AWS::ECS::Services", Some("AWS::ECS::Service")),
            ("AWS::SQS::Queue", None),
            ("AWS::EKS::Cluster", None),
            ("AWS::EC2::IPAM", None),
            ("AWS::EC2::VerifiedAccessGroup", None),
            ("Custom::Queue", None),
            ("AWS::SQS", None),
        ] {
            assert_eq!(similar_type(name), meant, "{name}");
        }
    }
}
