import { asciiBytes, toBase64 } from '../../../protocol/bytes.ts'
import type { PskcKey } from '../../../protocol/pskc/key.ts'
import { millis } from '../../../protocol/time.ts'

export const SECRET = asciiBytes('tokkun-key-of-20-byt')

/** A key file in the manner of RFC 6030, figures 2 and 10, with values of our own. */
export function sample(change: (file: string) => string = (file) => file): string {
  return change(`<?xml version="1.0" encoding="UTF-8"?>
<pskc:KeyContainer Version="1.0" Id="batch1"
    xmlns:pskc="urn:ietf:params:xml:ns:keyprov:pskc">
  <pskc:KeyPackage>
    <pskc:DeviceInfo>
      <pskc:Manufacturer>oath.TK</pskc:Manufacturer>
      <pskc:SerialNo>987654321</pskc:SerialNo>
      <pskc:UserId>CN=Tester</pskc:UserId>
    </pskc:DeviceInfo>
    <pskc:CryptoModuleInfo>
      <pskc:Id>CM_ID_001</pskc:Id>
    </pskc:CryptoModuleInfo>
    <pskc:Key Id="k1" Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:totp">
      <pskc:Issuer>Bank &amp; Union</pskc:Issuer>
      <pskc:AlgorithmParameters>
        <pskc:Suite>HMAC-SHA256</pskc:Suite>
        <pskc:ResponseFormat Length="8" Encoding="DECIMAL"/>
      </pskc:AlgorithmParameters>
      <pskc:Data>
        <pskc:Secret>
          <pskc:PlainValue>${toBase64(SECRET)}</pskc:PlainValue>
        </pskc:Secret>
        <pskc:Time>
          <pskc:PlainValue>0</pskc:PlainValue>
        </pskc:Time>
        <pskc:TimeInterval>
          <pskc:PlainValue>30</pskc:PlainValue>
        </pskc:TimeInterval>
        <pskc:TimeDrift>
          <pskc:PlainValue>4</pskc:PlainValue>
        </pskc:TimeDrift>
      </pskc:Data>
      <pskc:UserId>UID=tester</pskc:UserId>
      <pskc:Policy>
        <pskc:StartDate>2026-05-01T00:00:00Z</pskc:StartDate>
        <pskc:ExpiryDate>2030-09-29T23:00:00Z</pskc:ExpiryDate>
      </pskc:Policy>
    </pskc:Key>
  </pskc:KeyPackage>
</pskc:KeyContainer>
`)
}

/** What `sample()` says. */
export const SAMPLE_KEY: PskcKey = {
  serial: '987654321',
  manufacturer: 'oath.TK',
  secret: SECRET,
  code: { digits: 8, periodSeconds: 30, algorithm: 'sha256' },
  expires: millis(Date.UTC(2030, 8, 29, 23)),
  issuer: 'Bank & Union',
}
