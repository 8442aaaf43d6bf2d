package guiju.platform.administration;

import java.util.List;

/**
 * One organisation.
 *
 * @param head its beginning
 * @param path its address
 * @param id its code
 * @param open whether it is open
 * @param zh its Chinese name
 * @param en its English name
 * @param facts what is on record
 * @param former names it had
 * @param posts as what its people may act
 * @param accounts where its accounts are
 */
public record OrganisationPage(
    Head head,
    String path,
    String id,
    boolean open,
    String zh,
    String en,
    List<AccountPage.Fact> facts,
    List<AccountPage.Fact> former,
    List<String> posts,
    String accounts) {}
