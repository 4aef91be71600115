//! The `AWS::CertificateManager` types.

use crate::cfn::type_info::{TypeInfo, ValueRule, unnamed};
use crate::cfn::type_names::certificatemanager;
use crate::rules;

#[rustfmt::skip]
const CERTIFICATE_VALUES: &[ValueRule] = &[
    ValueRule::text("DomainValidationOptions/*/HostedZoneId", rules::hosted_zone_id),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    unnamed(certificatemanager::CERTIFICATE, "arn:aws:acm:{r}:{a}:certificate/{u}", "arn:aws:acm:{r}:{a}:certificate/{u}").values(CERTIFICATE_VALUES).often_external(),
];
