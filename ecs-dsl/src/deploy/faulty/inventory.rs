//! What exists, seen with faults.

use super::{Call, Faulty};
use crate::deploy::{
    Certificate, ControlPlaneError, EcrImage, ImageDescription, Inventory, Presence,
};

impl<C: Inventory> Inventory for Faulty<C> {
    async fn image(
        &self,
        image: &EcrImage,
    ) -> Result<Presence<ImageDescription>, ControlPlaneError> {
        self.make(Call::BatchGetImage, self.cloud.image(image))
            .await
    }

    async fn certificate(&self, arn: &str) -> Result<Presence<Certificate>, ControlPlaneError> {
        self.make(Call::DescribeCertificate, self.cloud.certificate(arn))
            .await
    }

    async fn exists(
        &self,
        type_name: &str,
        identifier: &str,
    ) -> Result<Presence<()>, ControlPlaneError> {
        self.make(Call::GetResource, self.cloud.exists(type_name, identifier))
            .await
    }

    async fn count(&self, type_name: &str) -> Result<u32, ControlPlaneError> {
        self.make(Call::ListResources, self.cloud.count(type_name))
            .await
    }
}
