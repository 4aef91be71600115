//! The `AWS::Route53` types.

use crate::cfn::type_info::{Charge, TypeInfo, ValueRule, shared, unnamed};
use crate::cfn::type_names::route53;
use crate::rules;

#[rustfmt::skip]
const RECORD_SET_VALUES: &[ValueRule] = &[
    ValueRule::text("HostedZoneId", rules::hosted_zone_id),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    unnamed(route53::HEALTH_CHECK, "{u}", "arn:aws:route53:::healthcheck/{u}"),
    shared(route53::HOSTED_ZONE, "Name", "Z{H20}", "arn:aws:route53:::hostedzone/{ref}")
        .deletion_advice(
            &["non-required resource record sets", "HostedZoneNotEmpty"],
            "delete its other records: `aws route53 list-resource-record-sets --hosted-zone-id {}`",
        )
        .charge(Charge::HostedZone),
    // "it already exists".
    unnamed(route53::RECORD_SET, "{Name}", "").values(RECORD_SET_VALUES).slot(&["HostedZoneId", "HostedZoneName", "Name", "Type", "SetIdentifier"]),
];
