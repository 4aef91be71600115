//! The `AWS::Route53` types.

use crate::cfn::aws::route53::{HealthCheck, HostedZone, RecordSet};
use crate::cfn::type_info::{Charge, TypeInfo, shared, unnamed};

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    unnamed::<HealthCheck>("{u}", "arn:aws:route53:::healthcheck/{u}"),
    shared::<HostedZone>("Name", "Z{H20}", "arn:aws:route53:::hostedzone/{ref}")
        .deletion_advice(
            &["non-required resource record sets", "HostedZoneNotEmpty"],
            "delete its other records: `aws route53 list-resource-record-sets --hosted-zone-id {}`",
        )
        .charge(Charge::HostedZone),
    // "it already exists".
    unnamed::<RecordSet>("{Name}", "").slot(&["HostedZoneId", "HostedZoneName", "Name", "Type", "SetIdentifier"]),
];
