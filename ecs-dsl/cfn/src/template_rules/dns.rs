//! What needs a step outside the stack: zones that the parent domain can't delegate to, and certificates that are validated by hand.

use super::finding::Finding;
use super::finished::Finished;
use crate::cfn::DocumentResource;
use crate::cfn::eval::items;
use crate::cfn::type_names::{certificatemanager, route53};
use crate::diag::Diagnostic;
use crate::rules::codes;

pub(super) fn check(template: &Finished<'_>) -> Vec<Finding> {
    let zones = template.of_type(route53::HOSTED_ZONE).iter();
    let certificates = template.of_type(certificatemanager::CERTIFICATE).iter();
    zones
        .filter_map(|zone| undelegated(template, zone))
        .chain(certificates.filter_map(|certificate| unvalidated(template, certificate)))
        .collect()
}

/// A public zone answers only if the parent domain delegates to its name servers, which nothing prints.
fn undelegated(template: &Finished<'_>, zone: &DocumentResource<'_>) -> Option<Finding> {
    let is_private = zone.property("VPCs").is_some();
    let delegated = zone.property("DelegationSetId").is_some();
    if is_private || delegated || template.is_output(zone.id) {
        return None;
    }
    let records = template.referrers(zone.id).iter();
    let mut records = records.filter(|user| user.type_name == route53::RECORD_SET);
    // The record of the parent domain.
    let is_delegation = |record: &DocumentResource<'_>| {
        template.text(record.property("Type")).as_deref() == Some("NS")
    };
    if records.any(is_delegation) {
        return None;
    }
    let message = "no output has the name servers of the hosted zone";
    let diagnostic = Diagnostic::warning(codes::HOSTED_ZONE_WITHOUT_DELEGATION, message)
        .allowed("an output with the name servers, or an NS record of the parent domain")
        .hint("add `stack.output(\"NameServers\", intrinsic::join(\" \", zone.name_servers()))`, and set them at the registrar or in the zone of the parent domain: until then, its certificates aren't issued");
    Some(Finding::new(zone.id, diagnostic))
}

/// CloudFormation waits for the certificate until the records are added by hand or the e-mails answered.
fn unvalidated(template: &Finished<'_>, certificate: &DocumentResource<'_>) -> Option<Finding> {
    if certificate.property("CertificateAuthorityArn").is_some() {
        return None;
    }
    let by = match certificate.property("ValidationMethod") {
        None => "EMAIL".into(),
        method => template.text(method)?,
    };
    let options = certificate.property("DomainValidationOptions");
    let options = options.map(items).unwrap_or_default();
    let has_zone = |option: &serde_json::Value| option.get("HostedZoneId").is_some();
    let names = 1 + certificate.list("SubjectAlternativeNames").len();
    if by == "DNS" && options.iter().filter(|option| has_zone(option)).count() >= names {
        return None;
    }
    let message = match &*by {
        "DNS" => "the certificate has names without a hosted zone for their validation",
        _ => "the certificate is validated by e-mail",
    };
    let diagnostic = Diagnostic::warning(codes::CERTIFICATE_VALIDATED_BY_HAND, message)
        .allowed("`ValidationMethod: DNS` and a `HostedZoneId` in `DomainValidationOptions` for each name")
        .hint("let CloudFormation add the records: with a `HostedZone` in the stack, `.domain(…)` of a load balancer does; otherwise the deployment waits until each name is validated by hand");
    Some(Finding::new(certificate.id, diagnostic))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::cfn::Document;
    use crate::template_rules::findings;

    fn codes(template: Value) -> Vec<&'static str> {
        let document = Document::from_value(template).unwrap();
        let found = findings(&document).into_iter();
        found
            .map(|finding| finding.diagnostic.code.as_str())
            .collect()
    }

    fn certificate(properties: &Value) -> Vec<&'static str> {
        codes(json!({"Resources": {"Certificate": {
            "Type": "AWS::CertificateManager::Certificate",
            "Properties": properties,
        }}}))
    }

    #[test]
    fn zone_needs_an_output_with_its_name_servers() {
        let with = |properties: Value, outputs: Value| {
            codes(json!({
                "Resources": {"Zone": {"Type": "AWS::Route53::HostedZone", "Properties": properties}},
                "Outputs": outputs,
            }))
        };
        let public = || json!({"Name": "example.com"});
        assert_eq!(with(public(), json!({})), ["ECS1354"]);
        let servers = json!({"Servers": {"Value": {"Fn::Join": [" ", {"Fn::GetAtt": ["Zone", "NameServers"]}]}}});
        assert!(with(public(), servers).is_empty());
        let private = json!({
            "Name": "example.internal",
            "VPCs": [{"VPCId": "vpc-0a1b2c3d4e5f60718", "VPCRegion": "us-east-1"}],
        });
        assert!(with(private, json!({})).is_empty());
    }

    #[test]
    fn certificate_needs_a_zone_for_each_name() {
        let option =
            |name: &str| json!({"DomainName": name, "HostedZoneId": "Z0123456789ABCDEFGHIJ"});
        assert_eq!(
            certificate(&json!({"DomainName": "example.com"})),
            ["ECS1355"]
        );
        let by_mail = json!({"DomainName": "example.com", "ValidationMethod": "EMAIL"});
        assert_eq!(certificate(&by_mail), ["ECS1355"]);
        let two = |options: Value| {
            certificate(&json!({
                "DomainName": "example.com",
                "SubjectAlternativeNames": ["shop.example.com"],
                "ValidationMethod": "DNS",
                "DomainValidationOptions": options,
            }))
        };
        assert_eq!(two(json!([option("example.com")])), ["ECS1355"]);
        assert!(two(json!([option("example.com"), option("shop.example.com")])).is_empty());
    }
}
