<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>CancelSheet</name>
    <message numerus="yes">
        <source>%Ln reserved unit(s) go back on sale.</source>
        <translation>
            <numerusform>%Ln reserved unit goes back on sale.</numerusform>
            <numerusform>%Ln reserved units go back on sale.</numerusform>
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
    <name>ViewTabs</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
