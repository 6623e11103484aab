<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AdministrationWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArrivalSheet</name>
    <message numerus="yes">
        <source>into %1 · %Ln unit(s) on the way</source>
        <translation>
            <numerusform>into %1 · %Ln unit on the way</numerusform>
            <numerusform>into %1 · %Ln units on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) are in %1; the rest is still on the way.</source>
        <translation>
            <numerusform>%Ln unit are in %1; the rest is still on the way.</numerusform>
            <numerusform>%Ln units are in %1; the rest is still on the way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln unit(s) in</source>
        <translation>
            <numerusform>Take %Ln unit in</numerusform>
            <numerusform>Take %Ln units in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BellButton</name>
    <message numerus="yes">
        <source>News: %Ln unread</source>
        <translation>
            <numerusform>News: %Ln unread</numerusform>
            <numerusform>News: %Ln unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CancelSheet</name>
    <message numerus="yes">
        <source>%Ln reserved unit(s) go back on sale.</source>
        <translation>
            <numerusform>%Ln reserved unit goes back on sale.</numerusform>
            <numerusform>%Ln reserved units go back on sale.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln unit(s)</source>
        <translation>
            <numerusform>Cancel %Ln unit</numerusform>
            <numerusform>Cancel %Ln units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CartsPage</name>
    <message numerus="yes">
        <source>%Ln cart(s)</source>
        <translation>
            <numerusform>%Ln cart</numerusform>
            <numerusform>%Ln carts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln unit</numerusform>
            <numerusform>%Ln units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CategoriesPage</name>
    <message numerus="yes">
        <source>%Ln category(ies)</source>
        <translation>
            <numerusform>%Ln category</numerusform>
            <numerusform>%Ln categories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CategoryCard</name>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountSheet</name>
    <message numerus="yes">
        <source>%Ln line(s) to count</source>
        <translation>
            <numerusform>%Ln line to count</numerusform>
            <numerusform>%Ln lines to count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) counted.</source>
        <translation>
            <numerusform>%Ln line counted.</numerusform>
            <numerusform>%Ln lines counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record %Ln counted line(s)</source>
        <translation>
            <numerusform>Record %Ln counted line</numerusform>
            <numerusform>Record %Ln counted lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsPage</name>
    <message numerus="yes">
        <source>%Ln count(s)</source>
        <translation>
            <numerusform>%Ln count</numerusform>
            <numerusform>%Ln counts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be counted again.</source>
        <translation>
            <numerusform>%Ln line will be counted again.</numerusform>
            <numerusform>%Ln lines will be counted again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more line(s)</source>
        <translation>
            <numerusform>and %Ln more line</numerusform>
            <numerusform>and %Ln more lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Count %Ln line(s) again</source>
        <translation>
            <numerusform>Count %Ln line again</numerusform>
            <numerusform>Count %Ln lines again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerCards</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DamageSheet</name>
    <message numerus="yes">
        <source>Take %Ln unit(s) off sale</source>
        <translation>
            <numerusform>Take %Ln unit off sale</numerusform>
            <numerusform>Take %Ln units off sale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln unit(s) back on sale</source>
        <translation>
            <numerusform>Put %Ln unit back on sale</numerusform>
            <numerusform>Put %Ln units back on sale</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message numerus="yes">
        <source>%Ln sold</source>
        <translation>
            <numerusform>%Ln sold</numerusform>
            <numerusform>%Ln sold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 in %Ln refund(s)</source>
        <translation>
            <numerusform>%1: %2 in %Ln refund</numerusform>
            <numerusform>%1: %2 in %Ln refunds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPlanView</name>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) change nothing.</source>
        <translation>
            <numerusform>%Ln line changes nothing.</numerusform>
            <numerusform>%Ln lines change nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) become several, because a product has one price and their variants have more.</source>
        <translation>
            <numerusform>%Ln product becomes several, because a product has one price and its variants have more.</numerusform>
            <numerusform>%Ln products become several, because a product has one price and their variants have more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file names %Ln unit(s) of stock: they stay as they are, for stock moves by movements only.</source>
        <translation>
            <numerusform>The file names %Ln unit of stock: the stock stays as it is, for it moves by movements only.</numerusform>
            <numerusform>The file names %Ln units of stock: the stock stays as it is, for it moves by movements only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln product(s)</source>
        <translation>
            <numerusform>Import %Ln product</numerusform>
            <numerusform>Import %Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) cannot be imported, so nothing is: mend the file and read it again.</source>
        <translation>
            <numerusform>%Ln line cannot be imported, so nothing is: mend the file and read it again.</numerusform>
            <numerusform>%Ln lines cannot be imported, so nothing is: mend the file and read it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxSheet</name>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation>
            <numerusform>%Ln job</numerusform>
            <numerusform>%Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) late.</source>
        <translation>
            <numerusform>%Ln job late.</numerusform>
            <numerusform>%Ln jobs late.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkWatch</name>
    <message numerus="yes">
        <source>Next attempt in %n second(s).</source>
        <translation>
            <numerusform>Next attempt in %n second.</numerusform>
            <numerusform>Next attempt in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeCustomerSheet</name>
    <message numerus="yes">
        <source>%Ln order(s), with payments, carts, reviews and points, go to the customer you choose. This account is closed. It cannot be undone.</source>
        <translation>
            <numerusform>%Ln order, with payments, carts, reviews and points, goes to the customer you choose. This account is closed. It cannot be undone.</numerusform>
            <numerusform>%Ln orders, with payments, carts, reviews and points, go to the customer you choose. This account is closed. It cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagesPage</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderBulkSheet</name>
    <message numerus="yes">
        <source>Confirm %Ln order(s)</source>
        <translation>
            <numerusform>Confirm %Ln order</numerusform>
            <numerusform>Confirm %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %Ln order(s)</source>
        <translation>
            <numerusform>Start %Ln order</numerusform>
            <numerusform>Start %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) can be changed.</source>
        <translation>
            <numerusform>%Ln order can be changed.</numerusform>
            <numerusform>%Ln orders can be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot.</source>
        <translation>
            <numerusform>%Ln cannot.</numerusform>
            <numerusform>%Ln cannot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) changed.</source>
        <translation>
            <numerusform>%Ln order changed.</numerusform>
            <numerusform>%Ln orders changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln was refused.</source>
        <translation>
            <numerusform>%Ln was refused.</numerusform>
            <numerusform>%Ln were refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderCards</name>
    <message numerus="yes">
        <source>%Ln unit(s) from %1</source>
        <translation>
            <numerusform>%Ln unit from %1</numerusform>
            <numerusform>%Ln units from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderHeader</name>
    <message numerus="yes">
        <source>more than %Ln orders</source>
        <translation>
            <numerusform>more than %Ln orders</numerusform>
            <numerusform>more than %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderPaperSheet</name>
    <message numerus="yes">
        <source>Documents of %Ln order(s)</source>
        <translation>
            <numerusform>Documents of %Ln order</numerusform>
            <numerusform>Documents of %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) are in %1.</source>
        <translation>
            <numerusform>%Ln document is in %1.</numerusform>
            <numerusform>%Ln documents are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message numerus="yes">
        <source>%Ln unit(s) sent from %1</source>
        <translation>
            <numerusform>%Ln unit sent from %1</numerusform>
            <numerusform>%Ln units sent from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaymentsPage</name>
    <message numerus="yes">
        <source>%Ln payment(s)</source>
        <translation>
            <numerusform>%Ln payment</numerusform>
            <numerusform>%Ln payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PickPage</name>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pick %Ln order(s)</source>
        <translation>
            <numerusform>Pick %Ln order</numerusform>
            <numerusform>Pick %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A walk holds at most %Ln order(s).</source>
        <translation>
            <numerusform>A walk holds at most %Ln order.</numerusform>
            <numerusform>A walk holds at most %Ln orders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) to pick</source>
        <translation>
            <numerusform>%Ln unit to pick</numerusform>
            <numerusform>%Ln units to pick</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packing slip(s) are in %1.</source>
        <translation>
            <numerusform>%Ln packing slip are in %1.</numerusform>
            <numerusform>%Ln packing slips are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln other order(s)</source>
        <translation>
            <numerusform>%1 and %Ln other order</numerusform>
            <numerusform>%1 and %Ln other orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) that you had picked are not to be sent any more: put them back.</source>
        <translation>
            <numerusform>%Ln unit that you had picked is not to be sent any more: put it back.</numerusform>
            <numerusform>%Ln units that you had picked are not to be sent any more: put them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiveSheet</name>
    <message numerus="yes">
        <source>%Ln unit(s) came into %1.</source>
        <translation>
            <numerusform>%Ln unit came into %1.</numerusform>
            <numerusform>%Ln units came into %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Receive %Ln unit(s) into %1</source>
        <translation>
            <numerusform>Receive %Ln unit into %1</numerusform>
            <numerusform>Receive %Ln units into %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message numerus="yes">
        <source>Show %Ln new</source>
        <translation>
            <numerusform>Show %Ln new</numerusform>
            <numerusform>Show %Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show more than %Ln new</source>
        <translation>
            <numerusform>Show more than %Ln new</numerusform>
            <numerusform>Show more than %Ln new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefundDraft</name>
    <message numerus="yes">
        <source>Only %Ln unit(s) left to refund.</source>
        <translation>
            <numerusform>Only %Ln unit is left to refund.</numerusform>
            <numerusform>Only %Ln units are left to refund.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln unit(s) of it can come back.</source>
        <translation>
            <numerusform>Only %Ln unit of it can come back.</numerusform>
            <numerusform>Only %Ln units of it can come back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefundsPage</name>
    <message numerus="yes">
        <source>%Ln refund(s)</source>
        <translation>
            <numerusform>%Ln refund</numerusform>
            <numerusform>%Ln refunds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>%1 has %Ln row(s).</source>
        <extracomment>%1 is a report, &quot;Sales: Day&quot;.</extracomment>
        <translation>
            <numerusform>%1 has %Ln row.</numerusform>
            <numerusform>%1 has %Ln rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) so far…</source>
        <translation>
            <numerusform>%Ln row so far…</numerusform>
            <numerusform>%Ln rows so far…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) exported to %1.</source>
        <translation>
            <numerusform>%Ln row exported to %1.</numerusform>
            <numerusform>%Ln rows exported to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReservationsPage</name>
    <message numerus="yes">
        <source>%Ln reservation(s)</source>
        <translation>
            <numerusform>%Ln reservation</numerusform>
            <numerusform>%Ln reservations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln unit</numerusform>
            <numerusform>%Ln units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnSheet</name>
    <message numerus="yes">
        <source>%Ln unit(s) of %1 came back into %2.</source>
        <translation>
            <numerusform>%Ln unit of %1 came back into %2.</numerusform>
            <numerusform>%Ln units of %1 came back into %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln unit(s) back</source>
        <translation>
            <numerusform>Take %Ln unit back</numerusform>
            <numerusform>Take %Ln units back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewsPage</name>
    <message numerus="yes">
        <source>%Ln person(s) found it helpful</source>
        <translation>
            <numerusform>%Ln person found it helpful</numerusform>
            <numerusform>%Ln people found it helpful</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln review(s)</source>
        <translation>
            <numerusform>%Ln review</numerusform>
            <numerusform>%Ln reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln review(s)</source>
        <translation>
            <numerusform>Reject %Ln review</numerusform>
            <numerusform>Reject %Ln reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %Ln review(s)</source>
        <translation>
            <numerusform>Approve %Ln review</numerusform>
            <numerusform>Approve %Ln reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln review(s) stayed as they were: %1</source>
        <translation>
            <numerusform>%Ln review stayed as it was: %1</numerusform>
            <numerusform>%Ln reviews stayed as they were: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln review(s) decided.</source>
        <translation>
            <numerusform>%Ln review decided.</numerusform>
            <numerusform>%Ln reviews decided.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SellersPage</name>
    <message numerus="yes">
        <source>%Ln seller(s)</source>
        <translation>
            <numerusform>%Ln seller</numerusform>
            <numerusform>%Ln sellers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) went off sale.</source>
        <translation>
            <numerusform>%Ln product went off sale.</numerusform>
            <numerusform>%Ln products went off sale.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShipSheet</name>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln unit</numerusform>
            <numerusform>%Ln units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ship %Ln unit(s) from %1</source>
        <translation>
            <numerusform>Ship %Ln unit from %1</numerusform>
            <numerusform>Ship %Ln units from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) ended.</source>
        <translation>
            <numerusform>%Ln session ended.</numerusform>
            <numerusform>%Ln sessions ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln connection</numerusform>
            <numerusform>%Ln connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StagedView</name>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) changed</source>
        <translation>
            <numerusform>%Ln cell changed</numerusform>
            <numerusform>%Ln cells changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) attention</source>
        <translation>
            <numerusform>%Ln needs attention</numerusform>
            <numerusform>%Ln need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln change(s)</source>
        <translation>
            <numerusform>Save %Ln change</numerusform>
            <numerusform>Save %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) had no place below or beside the list and were left out.</source>
        <translation>
            <numerusform>%Ln cell had no place below or beside the list and was left out.</numerusform>
            <numerusform>%Ln cells had no place below or beside the list and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %Ln product(s)</source>
        <translation>
            <numerusform>all %Ln product</numerusform>
            <numerusform>all %Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %Ln marked</source>
        <translation>
            <numerusform>the %Ln marked</numerusform>
            <numerusform>the %Ln marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) could not follow and stay as they were.</source>
        <translation>
            <numerusform>%Ln product could not follow and stays as it was.</numerusform>
            <numerusform>%Ln products could not follow and stay as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) are as they were.</source>
        <translation>
            <numerusform>%Ln product is as it was.</numerusform>
            <numerusform>%Ln products are as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) saved.</source>
        <translation>
            <numerusform>%Ln product saved.</numerusform>
            <numerusform>%Ln products saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) were changed by somebody else meanwhile. Nothing was saved.</source>
        <translation>
            <numerusform>%Ln product was changed by somebody else meanwhile. Nothing was saved.</numerusform>
            <numerusform>%Ln products were changed by somebody else meanwhile. Nothing was saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartCountSheet</name>
    <message numerus="yes">
        <source>A count of %Ln line(s) has begun.</source>
        <translation>
            <numerusform>A count of %Ln line has begun.</numerusform>
            <numerusform>A count of %Ln lines has begun.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) to count</source>
        <translation>
            <numerusform>%Ln line to count</numerusform>
            <numerusform>%Ln lines to count</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockPage</name>
    <message numerus="yes">
        <source>%Ln stock row(s)</source>
        <translation>
            <numerusform>%Ln stock row</numerusform>
            <numerusform>%Ln stock rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasksTray</name>
    <message numerus="yes">
        <source>%Ln second(s) left</source>
        <translation>
            <numerusform>%Ln second left</numerusform>
            <numerusform>%Ln seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) left</source>
        <translation>
            <numerusform>%Ln minute left</numerusform>
            <numerusform>%Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) running in the background</source>
        <translation>
            <numerusform>%Ln job running in the background</numerusform>
            <numerusform>%Ln jobs running in the background</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message numerus="yes">
        <source>%Ln template(s)</source>
        <translation>
            <numerusform>%Ln template</numerusform>
            <numerusform>%Ln templates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferSheet</name>
    <message numerus="yes">
        <source>A transfer of %Ln unit(s) to %1 is planned.</source>
        <translation>
            <numerusform>A transfer of %Ln unit to %1 is planned.</numerusform>
            <numerusform>A transfer of %Ln units to %1 is planned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan the transfer of %Ln unit(s)</source>
        <translation>
            <numerusform>Plan the transfer of %Ln unit</numerusform>
            <numerusform>Plan the transfer of %Ln units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransfersPage</name>
    <message numerus="yes">
        <source>%Ln unit(s) sent</source>
        <translation>
            <numerusform>%Ln unit sent</numerusform>
            <numerusform>%Ln units sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) arrived</source>
        <translation>
            <numerusform>%Ln unit arrived</numerusform>
            <numerusform>%Ln units arrived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) arrived damaged</source>
        <translation>
            <numerusform>%Ln unit arrived damaged</numerusform>
            <numerusform>%Ln units arrived damaged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) came back</source>
        <translation>
            <numerusform>%Ln unit came back</numerusform>
            <numerusform>%Ln units came back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) lost</source>
        <translation>
            <numerusform>%Ln unit lost</numerusform>
            <numerusform>%Ln units lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s)</source>
        <translation>
            <numerusform>%Ln transfer</numerusform>
            <numerusform>%Ln transfers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) are on their way to %1.</source>
        <translation>
            <numerusform>%Ln unit are on their way to %1.</numerusform>
            <numerusform>%Ln units are on their way to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln unit</numerusform>
            <numerusform>%Ln units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ViewTabs</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WarehousesPage</name>
    <message numerus="yes">
        <source>%Ln warehouse(s)</source>
        <translation>
            <numerusform>%Ln warehouse</numerusform>
            <numerusform>%Ln warehouses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock row(s)</source>
        <translation>
            <numerusform>%Ln stock row</numerusform>
            <numerusform>%Ln stock rows</numerusform>
        </translation>
    </message>
</context>
</TS>
