package guiju.platform.matrix;

/** Somebody who looks everywhere for what others have written. */
enum Reader {
  VISITOR("", ""),
  CIVIL("civil-affairs", "owner.handler"),
  CULTURE("culture", "owner.handler"),
  /** Another department of the same organisation, without a part in its projects. */
  CIVIL_BARE("civil-affairs", ""),
  COUNTY("gaoping", "countyOwner.handler"),
  CRYPTOGRAPHY("secrecyBureau", "cryptography.officer"),
  SECRECY("secrecyBureau", "secrecy.officer"),
  FINANCE("finance", "finance.officer"),
  OFFICE("governmentOffice", "governmentOffice.officer"),
  SYSTEM("administration", ""),
  AUDIT("administration", "");

  final String organisation;
  final String capacity;

  Reader(String organisation, String capacity) {
    this.organisation = organisation;
    this.capacity = capacity;
  }

  String account() {
    return Guests.PREFIX + "reads-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
