//! Target health.

use super::unless_missing;
use crate::deploy::aws::Aws;
use crate::deploy::aws::reader::Element;
use crate::deploy::aws::reader::service::ELB;
use crate::deploy::{CallResult, TargetHealth};

impl Aws {
    pub(super) async fn describe_target_health(
        &self,
        target_group: &str,
    ) -> CallResult<Vec<TargetHealth>> {
        let fields = [("TargetGroupArn".to_owned(), target_group)];
        let response = self.call_query(&ELB, "DescribeTargetHealth", &fields).await;
        let response = unless_missing(response, &["TargetGroupNotFound"])?.unwrap_or_default();
        let found = response.list("TargetHealthDescriptions").iter();
        Ok(found.filter_map(target_health).collect())
    }
}

fn target_health(found: &Element) -> Option<TargetHealth> {
    let target = found.child("Target")?;
    let health = found.child("TargetHealth")?;
    Some(TargetHealth {
        target: target.text("Id")?.to_owned(),
        port: target.number("Port"),
        state: health.text("State").unwrap_or_default().to_owned(),
        reason: health.text("Reason").map(str::to_owned),
        description: health.text("Description").map(str::to_owned),
    })
}
